require 'jwt'

# ruleid: ruby-jwt-no-expiry
JWT.encode({ sub: user.id }, key, 'HS256')
# ruleid: ruby-jwt-no-expiry
JWT.encode({ 'sub' => user.id, 'role' => 'admin' }, key, 'HS256')

# ok: ruby-jwt-no-expiry
JWT.encode({ sub: user.id, exp: 1.hour.from_now.to_i }, key, 'HS256')
# ok: ruby-jwt-no-expiry
JWT.encode({ 'sub' => 1, 'exp' => 2 }, key, 'HS256')
# ok: ruby-jwt-no-expiry
JWT.encode(payload, key, 'HS256')
