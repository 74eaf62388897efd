# ruleid: ruby-hardcoded-secret-key
Rails.application.config.secret_key_base = ENV.fetch('SECRET_KEY_BASE')
# ruleid: ruby-hardcoded-secret-key
config.secret_token = ENV.fetch('SECRET_KEY_BASE')
# ruleid: ruby-hardcoded-secret-key
set :session_secret, ENV.fetch('SECRET_KEY_BASE')
# ruleid: ruby-hardcoded-secret-key
use Rack::Session::Cookie, key: 'rack.session', secret: ENV.fetch('SECRET_KEY_BASE')

# ok: ruby-hardcoded-secret-key
config.secret_key_base = ENV.fetch('SECRET_KEY_BASE')
# ok: ruby-hardcoded-secret-key
set :session_secret, SecureRandom.hex(64)
# ok: ruby-hardcoded-secret-key
config.secret_key_base = Rails.application.credentials.secret_key_base
# ok: ruby-hardcoded-secret-key
set :public_folder, 'public'
