require 'jwt'

# ruleid: ruby-jwt-unverified
JWT.decode(token, key, false)
# ruleid: ruby-jwt-unverified
JWT.decode(token, nil, false, algorithm: 'HS256')
# ruleid: ruby-jwt-unverified
JSON::JWT.decode(token, :skip_verification)

# ok: ruby-jwt-unverified
JWT.decode(token, key, true, algorithm: 'HS256')
# ok: ruby-jwt-unverified
JWT.decode(token, key)
# ok: ruby-jwt-unverified
JWT.encode(payload, key, 'HS256')
