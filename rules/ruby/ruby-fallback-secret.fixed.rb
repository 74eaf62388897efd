# ruleid: ruby-fallback-secret
key = ENV.fetch('JWT_SECRET')
# ruleid: ruby-fallback-secret
pass = ENV.fetch('DB_PASSWORD')
# ruleid: ruby-fallback-secret
salt = ENV.fetch('APP_SALT')

# ok: ruby-fallback-secret
key = ENV.fetch('JWT_SECRET')
# ok: ruby-fallback-secret
port = ENV.fetch('PORT', '3000')
# ok: ruby-fallback-secret
path = ENV.fetch('SECRET_FILE', '/run/secret')
# ok: ruby-fallback-secret
pass = ENV['DB_PASSWORD'] || ''
# ok: ruby-fallback-secret
pass = ENV['DB_PASSWORD'] || prompt
