require 'openssl'

# ruleid: ruby-weak-key
a = OpenSSL::PKey::RSA.new(2048)
# ruleid: ruby-weak-key
b = OpenSSL::PKey::RSA.generate(2048)
# ruleid: ruby-weak-key
c = OpenSSL::PKey::DSA.new(2048)

# ok: ruby-weak-key
d = OpenSSL::PKey::RSA.new(2048)
# ok: ruby-weak-key
e = OpenSSL::PKey::RSA.new(File.read('key.pem'))
# ok: ruby-weak-key
f = OpenSSL::PKey::RSA.generate(4096)
