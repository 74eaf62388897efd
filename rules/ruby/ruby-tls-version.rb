require 'net/http'
require 'openssl'

http = Net::HTTP.new('example.com', 443)
# ruleid: ruby-tls-version
http.ssl_version = :SSLv3
# ruleid: ruby-tls-version
http.min_version = OpenSSL::SSL::TLS1_VERSION
# ruleid: ruby-tls-version
Net::HTTP.start('example.com', 443, use_ssl: true, ssl_version: :TLSv1)

# ok: ruby-tls-version
http.ssl_version = :TLSv1_2
# ok: ruby-tls-version
http.min_version = OpenSSL::SSL::TLS1_2_VERSION
# ok: ruby-tls-version
http.ssl_version = version
