require 'openssl'

# ruleid: ruby-cipher-mode-ecb
a = OpenSSL::Cipher.new('aes-256-ecb')
# ruleid: ruby-cipher-mode-ecb
b = OpenSSL::Cipher::AES.new(128, :ECB)
# ruleid: ruby-cipher-mode-ecb
c = OpenSSL::Cipher::AES256.new(:ECB)

# ok: ruby-cipher-mode-ecb
d = OpenSSL::Cipher.new('aes-256-gcm')
# ok: ruby-cipher-mode-ecb
e = OpenSSL::Cipher::AES.new(256, :CBC)
# ok: ruby-cipher-mode-ecb
f = OpenSSL::Cipher::AES256.new(:GCM)
