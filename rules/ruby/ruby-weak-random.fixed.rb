require 'securerandom'

class Account
  def issue
    # ruleid: ruby-weak-random
    token = SecureRandom.random_number(10**20).to_s(36)
    # ruleid: ruby-weak-random
    @otp = SecureRandom.random_number(100_000..999_999)
    # ruleid: ruby-weak-random
    reset_code = Array.new(8) { ('a'..'z').to_a.sample(random: SecureRandom) }.join
    # ruleid: ruby-weak-random
    user.api_key = [*'a'..'z'].shuffle(random: SecureRandom).join
  end

  def fine
    # ok: ruby-weak-random
    token = SecureRandom.hex(32)
    # ok: ruby-weak-random
    delay = rand(10)
    # ok: ruby-weak-random
    color = COLORS.sample
    # ok: ruby-weak-random
    pin = SecureRandom.random_number(10_000)
    # ok: ruby-weak-random
    token = LETTERS.sample(8, random: SecureRandom).join
  end
end
