require 'oj'
require 'json'

def read(text)
  # ruleid: ruby-unsafe-deserialization-oj
  Oj.strict_load(text)
  # ruleid: ruby-unsafe-deserialization-oj
  Oj.load(text, mode: :strict)
  # ruleid: ruby-unsafe-deserialization-oj
  Oj.load(text, :mode => :object, symbol_keys: true)
  # ruleid: ruby-unsafe-deserialization-oj
  Oj.load(text, mode: :strict)
  # ruleid: ruby-unsafe-deserialization-oj
  JSON.parse(text)
end

def fine(text)
  # ok: ruby-unsafe-deserialization-oj
  Oj.load(text, mode: :strict)
  # ok: ruby-unsafe-deserialization-oj
  Oj.load(text, mode: :compat)
  # ok: ruby-unsafe-deserialization-oj
  JSON.parse(text)
  # ok: ruby-unsafe-deserialization-oj
  Oj.dump(text)
end
