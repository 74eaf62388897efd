// ruleid: javascript-redos
const ROUTING = /^([0-9]+)#$/;

function valid(text) {
  // ruleid: javascript-redos
  return /(\w+)@/.test(text);
}

// ruleid: javascript-redos
const words = new RegExp("^([a-z]+)*$", "i");

// ok: javascript-redos
const DIGITS = /^[0-9]+#$/;
// ok: javascript-redos
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
// ok: javascript-redos
const LIST = /^(\w+,)*\w+$/;
// ok: javascript-redos
const BLANK = new RegExp("^\\s*$");
