class ImportsController < ApplicationController
  def create
    # ruleid: ruby-unsafe-deserialization-marshal
    data = Marshal.load(params[:data])
    # ruleid: ruby-unsafe-deserialization-marshal
    cart = Marshal.load(Base64.decode64(cookies[:cart]))
    raw = request.body.read
    # ruleid: ruby-unsafe-deserialization-marshal
    list = Marshal.restore(raw)
  end

  def fine
    # ok: ruby-unsafe-deserialization-marshal
    Marshal.load(File.binread('cache.bin'))
    # ok: ruby-unsafe-deserialization-marshal
    JSON.parse(params[:data])
    # ok: ruby-unsafe-deserialization-marshal
    Marshal.load(Marshal.dump(options))
    # ok: ruby-unsafe-deserialization-marshal
    Marshal.dump(params[:data])
  end
end
