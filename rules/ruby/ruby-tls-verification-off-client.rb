require 'faraday'
require 'httparty'

# ruleid: ruby-tls-verification-off-client
Faraday.new('https://example.com', ssl: { verify: false })
# ruleid: ruby-tls-verification-off-client
HTTParty.get('https://example.com', verify: false)
# ruleid: ruby-tls-verification-off-client
RestClient::Request.execute(method: :get, url: 'https://example.com', verify_ssl: false)
# ruleid: ruby-tls-verification-off-client
Excon.defaults[:ssl_verify_peer] = false

# ok: ruby-tls-verification-off-client
Faraday.new('https://example.com', ssl: { verify: true })
# ok: ruby-tls-verification-off-client
HTTParty.get('https://example.com', query: { verify: false })
# ok: ruby-tls-verification-off-client
Mailer.send(verify: false)
# ok: ruby-tls-verification-off-client
Faraday.new('https://example.com', ssl: { ca_file: 'ca.pem' })
