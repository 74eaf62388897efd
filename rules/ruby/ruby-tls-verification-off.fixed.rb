require 'net/http'
require 'openssl'

http = Net::HTTP.new('example.com', 443)
http.use_ssl = true
# ruleid: ruby-tls-verification-off
http.verify_mode = OpenSSL::SSL::VERIFY_PEER

# ruleid: ruby-tls-verification-off
Net::HTTP.start('example.com', 443, use_ssl: true, verify_mode: OpenSSL::SSL::VERIFY_PEER)
# ruleid: ruby-tls-verification-off
context.set_params(verify_mode: OpenSSL::SSL::VERIFY_PEER)

# ok: ruby-tls-verification-off
http.verify_mode = OpenSSL::SSL::VERIFY_PEER
# ok: ruby-tls-verification-off
http.verify_mode = mode
# ok: ruby-tls-verification-off
warn 'unsafe' if http.verify_mode == OpenSSL::SSL::VERIFY_NONE
