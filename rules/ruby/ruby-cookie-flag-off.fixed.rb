class SessionsController < ApplicationController
  def create
    # ruleid: ruby-cookie-flag-off
    cookies[:token] = { value: token, httponly: true }
    # ruleid: ruby-cookie-flag-off
    cookies.signed[:user] = { value: 1, secure: true, httponly: true }
    # ruleid: ruby-cookie-flag-off
    response.set_cookie('a', value: 'b', secure: true)
  end

  def fine
    # ok: ruby-cookie-flag-off
    cookies[:token] = { value: token, secure: true, httponly: true }
    # ok: ruby-cookie-flag-off
    cookies[:theme] = 'dark'
    # ok: ruby-cookie-flag-off
    settings[:a] = { secure: false }
  end
end

# ruleid: ruby-cookie-flag-off
Rails.application.config.session_store :cookie_store, key: '_app', httponly: true
# ok: ruby-cookie-flag-off
Rails.application.config.session_store :cookie_store, key: '_app', secure: Rails.env.production?
# ruleid: ruby-cookie-flag-off
use Rack::Session::Cookie, secret: ENV.fetch('SECRET'), secure: true
