require 'openssl'

class HooksController < ApplicationController
  def create
    # ruleid: ruby-timing-attack
    head :forbidden if !OpenSSL.secure_compare(params[:token], ENV['HOOK_TOKEN'])
    # ruleid: ruby-timing-attack
    return if OpenSSL.secure_compare(OpenSSL::HMAC.hexdigest('SHA256', key, body), given)
    # ruleid: ruby-timing-attack
    raise 'forged' unless OpenSSL.secure_compare(signature, expected_signature)
  end

  def fine
    # ok: ruby-timing-attack
    OpenSSL.secure_compare(signature, expected)
    # ok: ruby-timing-attack
    ActiveSupport::SecurityUtils.secure_compare(params[:token], token)
    # ok: ruby-timing-attack
    params[:token] == 'none'
    # ok: ruby-timing-attack
    params[:kind] == kind
    # ok: ruby-timing-attack
    token.nil?
    # ok: ruby-timing-attack
    signature == nil
  end
end
