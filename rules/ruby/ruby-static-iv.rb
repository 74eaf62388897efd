require 'openssl'

def encrypt(text)
  cipher = OpenSSL::Cipher.new('aes-256-cbc')
  cipher.encrypt
  # ruleid: ruby-static-iv
  cipher.iv = '0123456789abcdef'
  cipher.update(text) + cipher.final
end

def zero(text)
  cipher = OpenSSL::Cipher.new('aes-256-cbc')
  cipher.encrypt
  # ruleid: ruby-static-iv
  cipher.iv = "\0" * 16
  cipher.update(text) + cipher.final
end

def fine(text, given)
  cipher = OpenSSL::Cipher.new('aes-256-cbc')
  # ok: ruby-static-iv
  cipher.iv = given
  # ok: ruby-static-iv
  cipher.iv = cipher.random_iv
  # ok: ruby-static-iv
  cipher.iv = text[0, 16]
  # ok: ruby-static-iv
  settings.iv = 'none'
end
