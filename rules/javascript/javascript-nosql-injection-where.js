function find(threshold, userId) {
  // ruleid: javascript-nosql-injection-where
  return stocks.find({ $where: `this.amount > '${threshold}'` });
}

function byName(name) {
  // ruleid: javascript-nosql-injection-where
  return users.find({ $where: "this.name == '" + name + "'" });
}

function safe(threshold) {
  // ok: javascript-nosql-injection-where
  stocks.find({ amount: { $gt: threshold } });
  // ok: javascript-nosql-injection-where
  stocks.find({ $where: `this.amount > ${Number(threshold)}` });
  // ok: javascript-nosql-injection-where
  stocks.find({ $where: 'this.amount > this.limit' });
}
