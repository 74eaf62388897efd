class ApiController < ApplicationController
  def allow
    # ruleid: ruby-cors-reflected-origin
    headers['Access-Control-Allow-Origin'] = request.headers['Origin']
    # ruleid: ruby-cors-reflected-origin
    response.headers['Access-Control-Allow-Origin'] = request.env['HTTP_ORIGIN'] || '*'
  end

  def fine
    # ok: ruby-cors-reflected-origin
    headers['Access-Control-Allow-Origin'] = 'https://app.example.com'
    origin = request.headers['Origin']
    # ok: ruby-cors-reflected-origin
    headers['Access-Control-Allow-Origin'] = origin if ORIGINS.include?(origin)
    # ok: ruby-cors-reflected-origin
    headers['X-Request-Id'] = request.headers['X-Request-Id']
  end
end
