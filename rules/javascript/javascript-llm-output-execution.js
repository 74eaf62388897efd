import OpenAI from 'openai';
import { exec } from 'node:child_process';

const openai = new OpenAI();

async function compute(question) {
  const completion = await openai.chat.completions.create({ model, messages: [{ role: 'user', content: question }] });
  // ruleid: javascript-llm-output-execution
  return eval(completion.choices[0].message.content);
}

async function run(task) {
  const { text } = await generateText({ model, prompt: task });
  // ruleid: javascript-llm-output-execution
  exec(text);
}

async function ask(question) {
  const message = await anthropic.messages.create({ model, max_tokens: 500, messages: [{ role: 'user', content: question }] });
  // ruleid: javascript-llm-output-execution
  return db.query(message.content[0].text);
}

async function safe(question) {
  const completion = await openai.chat.completions.create({ model, messages: [{ role: 'user', content: question }] });
  const plan = Plan.parse(JSON.parse(completion.choices[0].message.content));
  // ok: javascript-llm-output-execution
  await ACTIONS[plan.action](plan);
  // ok: javascript-llm-output-execution
  output.textContent = completion.choices[0].message.content;
  // ok: javascript-llm-output-execution
  output.innerHTML = DOMPurify.sanitize(completion.choices[0].message.content);
}
