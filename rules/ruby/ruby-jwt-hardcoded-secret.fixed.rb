require 'jwt'

# ruleid: ruby-jwt-hardcoded-secret
JWT.encode(payload, ENV.fetch('JWT_SECRET'), 'HS256')
# ruleid: ruby-jwt-hardcoded-secret
JWT.decode(token, ENV.fetch('JWT_SECRET'), true, algorithm: 'HS256')

# ok: ruby-jwt-hardcoded-secret
JWT.encode(payload, ENV.fetch('JWT_SECRET'), 'HS256')
# ok: ruby-jwt-hardcoded-secret
JWT.encode(payload, Rails.application.secret_key_base, 'HS256')
# ok: ruby-jwt-hardcoded-secret
JWT.decode(token, key, true, algorithm: 'HS256')
