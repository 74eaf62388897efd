import axios from 'axios';

async function load(url, body) {
  // ruleid: javascript-missing-timeout
  const one = await axios.get(url);
  // ruleid: javascript-missing-timeout
  const two = await axios.post(url, body);
  // ok: javascript-missing-timeout
  const three = await axios.get(url, { timeout: 5000 });
  // ok: javascript-missing-timeout
  const four = await axios.post(url, body, { timeout: 5000 });
  // ok: javascript-missing-timeout
  const five = await client.get(url);
  return [one, two, three, four, five];
}
