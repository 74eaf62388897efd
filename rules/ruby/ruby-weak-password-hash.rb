require 'digest'

def store(user, password)
  # ruleid: ruby-weak-password-hash
  user.digest = Digest::SHA256.hexdigest(password)
  # ruleid: ruby-weak-password-hash
  user.other = Digest::MD5.hexdigest("#{SALT}#{params[:password]}")
  # ruleid: ruby-weak-password-hash
  user.third = Digest::SHA1.base64digest(salt + user.password)
end

def fine(password)
  # ok: ruby-weak-password-hash
  BCrypt::Password.create(password)
  # ok: ruby-weak-password-hash
  Digest::SHA256.hexdigest(file.read)
  # ok: ruby-weak-password-hash
  Digest::SHA256.hexdigest(password_reset_token)
  # ok: ruby-weak-password-hash
  password.hash
end
