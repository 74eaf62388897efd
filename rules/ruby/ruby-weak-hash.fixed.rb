require 'digest'
require 'openssl'

# ruleid: ruby-weak-hash
a = Digest::SHA256.hexdigest(text)
# ruleid: ruby-weak-hash
b = Digest::SHA256.base64digest(text)
# ruleid: ruby-weak-hash
c = OpenSSL::Digest.new('SHA256')
# ruleid: ruby-weak-hash
d = OpenSSL::Digest::SHA1.new

# ok: ruby-weak-hash
e = Digest::SHA256.hexdigest(text)
# ok: ruby-weak-hash
f = OpenSSL::Digest.new('SHA512')
# ok: ruby-weak-hash
g = OpenSSL::HMAC.hexdigest('SHA256', key, text)
# ok: ruby-weak-hash
h = Digest::UUID.uuid_v5(ns, name)
