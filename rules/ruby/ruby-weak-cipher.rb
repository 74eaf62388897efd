require 'openssl'

# ruleid: ruby-weak-cipher
a = OpenSSL::Cipher.new('des-ede3-cbc')
# ruleid: ruby-weak-cipher
b = OpenSSL::Cipher.new('RC4')
# ruleid: ruby-weak-cipher
c = OpenSSL::Cipher::BF.new(:CBC)

# ok: ruby-weak-cipher
d = OpenSSL::Cipher.new('aes-256-gcm')
# ok: ruby-weak-cipher
e = OpenSSL::Cipher::AES.new(256, :GCM)
# ok: ruby-weak-cipher
f = OpenSSL::Cipher.new(name)
