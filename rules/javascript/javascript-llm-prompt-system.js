app.post('/chat', async (req, res) => {
  const { topic, question } = req.body;
  const answer = await openai.chat.completions.create({
    model,
    messages: [
      // ruleid: javascript-llm-prompt-system
      { role: 'system', content: `You help with ${topic}.` },
      { role: 'user', content: question },
    ],
  });
  res.json(answer);
});

app.post('/claude', async (req, res) => {
  // ruleid: javascript-llm-prompt-system
  const answer = await anthropic.messages.create({ model, max_tokens: 500, system: 'About ' + req.body.topic, messages });
  res.json(answer);
});

app.post('/good', async (req, res) => {
  const answer = await openai.chat.completions.create({
    model,
    messages: [
      // ok: javascript-llm-prompt-system
      { role: 'system', content: INSTRUCTIONS },
      // ok: javascript-llm-prompt-system
      { role: 'user', content: req.body.question },
    ],
  });
  res.json(answer);
});

app.post('/topic', async (req, res) => {
  // ok: javascript-llm-prompt-system
  res.json(await generateText({ model, system: PROMPTS[req.body.topic], prompt: req.body.question }));
});
