const ldap = require('ldapjs');
const client = ldap.createClient({ url: 'ldaps://directory' });

app.post('/login', (req, res) => {
  const { user } = req.body;
  // ruleid: javascript-ldap-injection
  client.search('ou=people,dc=shop', { filter: `(uid=${user})`, scope: 'sub' }, done);
});

app.get('/people', (req, res) => {
  const filter = '(cn=' + req.query.name + '*)';
  // ruleid: javascript-ldap-injection
  client.search('ou=people,dc=shop', { filter }, done);
  // ruleid: javascript-ldap-injection
  client.search('ou=people,dc=shop', { filter: filter }, done);
});

app.get('/safe', (req, res) => {
  // ok: javascript-ldap-injection
  client.search('ou=people,dc=shop', { filter: new ldap.EqualityFilter({ attribute: 'uid', value: req.query.name }) }, done);
  // ok: javascript-ldap-injection
  client.search('ou=people,dc=shop', { filter: `(uid=${ldapEscape(req.query.name)})` }, done);
  // ok: javascript-ldap-injection
  client.search('ou=people,dc=shop', { filter: '(objectClass=person)' }, done);
});
