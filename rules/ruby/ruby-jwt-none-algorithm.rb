require 'jwt'

# ruleid: ruby-jwt-none-algorithm
JWT.encode(payload, nil, 'none')
# ruleid: ruby-jwt-none-algorithm
JWT.decode(token, nil, true, algorithm: 'none')
# ruleid: ruby-jwt-none-algorithm
JWT.decode(token, key, true, algorithms: ['HS256', 'none'])

# ok: ruby-jwt-none-algorithm
JWT.encode(payload, key, 'HS256')
# ok: ruby-jwt-none-algorithm
JWT.decode(token, key, true, algorithm: 'RS256')
# ok: ruby-jwt-none-algorithm
Codec.encode(payload, nil, 'none')
