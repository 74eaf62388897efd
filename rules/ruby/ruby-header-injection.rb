class PagesController < ApplicationController
  def show
    # ruleid: ruby-header-injection
    headers['Content-Language'] = params[:lang]
    # ruleid: ruby-header-injection
    response.headers['X-Name'] = "name=#{params[:name]}"
  end

  def fine
    # ok: ruby-header-injection
    headers['Content-Language'] = LANGUAGES.fetch(params[:lang], 'en')
    # ok: ruby-header-injection
    response.headers['X-Page'] = params[:page].to_i
    # ok: ruby-header-injection
    headers['X-Frame-Options'] = 'DENY'
    # ok: ruby-header-injection
    session[:lang] = params[:lang]
  end
end
