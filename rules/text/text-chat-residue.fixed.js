// ruleid: text-chat-residue
function load(id) {
  // ok: text-chat-residue
  // Here is the function that the router calls.
  return db.find(id);
}

// ruleid: text-chat-residue
const limit = 10;

// ok: text-chat-residue
const answer = 'As an AI language model, I cannot do that';
// ok: text-chat-residue
// I have updated the limits twice; see the history of this file.
// ok: text-chat-residue
// Sure to be called once: here are the arguments.
const reply = `
As an AI assistant I hope this helps!
`;
