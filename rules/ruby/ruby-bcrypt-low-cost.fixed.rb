require 'bcrypt'

# ruleid: ruby-bcrypt-low-cost
a = BCrypt::Password.create(password, cost: 12)
# ruleid: ruby-bcrypt-low-cost
BCrypt::Engine.cost = 12

# ok: ruby-bcrypt-low-cost
b = BCrypt::Password.create(password)
# ok: ruby-bcrypt-low-cost
c = BCrypt::Password.create(password, cost: 12)
# ok: ruby-bcrypt-low-cost
BCrypt::Engine.cost = 13
