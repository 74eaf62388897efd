require 'sinatra'
require 'erb'

get '/hello' do
  # ruleid: ruby-xss-html-response
  "<h1>Hello #{params[:name]}</h1>"
end

get '/search' do
  query = params[:q]
  # ruleid: ruby-xss-html-response
  "<p>Nothing found for #{query}.</p>"
end

class HomeController < ApplicationController
  def fine
    # ok: ruby-xss-html-response
    render plain: params[:name]
    # ok: ruby-xss-html-response
    render json: { name: "<b>#{params[:name]}" }
  end
end

get '/fine' do
  # ok: ruby-xss-html-response
  "<h1>Hello #{ERB::Util.html_escape(params[:name])}</h1>"
end

get '/number' do
  # ok: ruby-xss-html-response
  "<p>Page #{params[:page].to_i}</p>"
end

get '/text' do
  content_type :text
  # ok: ruby-xss-html-response
  "Hello #{params[:name]}"
end
