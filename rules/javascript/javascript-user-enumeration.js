function login(user, password) {
  // ruleid: javascript-user-enumeration
  if (!user) return { error: 'Invalid username' };
  // ruleid: javascript-user-enumeration
  if (!user) throw new Error('User not found');
  // ok: javascript-user-enumeration
  if (!check(user, password)) return { error: 'Name or password is wrong' };
  // ok: javascript-user-enumeration
  return { error: 'Invalid username and/or password' };
}

// ok: javascript-user-enumeration
const label = 'User name';
