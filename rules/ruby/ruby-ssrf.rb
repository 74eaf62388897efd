require 'net/http'
require 'open-uri'

class PreviewsController < ApplicationController
  HOSTS = %w[cdn.example.com].freeze

  def show
    # ruleid: ruby-ssrf
    page = Net::HTTP.get(URI(params[:url]))
    # ruleid: ruby-ssrf
    image = URI.open(params[:image])
    # ruleid: ruby-ssrf
    reply = HTTParty.get("http://#{params[:host]}/status")
    # ruleid: ruby-ssrf
    data = Faraday.get(params[:url]).body
    url = params[:callback]
    # ruleid: ruby-ssrf
    RestClient.post(url, { done: true })
    # ruleid: ruby-ssrf
    http = Net::HTTP.start(params[:host], 443)
  end

  def fine
    # ok: ruby-ssrf
    Net::HTTP.get(URI("https://api.example.com/users/#{params[:id]}"))
    # ok: ruby-ssrf
    HTTParty.get('https://api.example.com/users', query: { name: params[:name] })
    uri = URI.parse(params[:url])
    raise ArgumentError unless HOSTS.include?(uri.host)
    # ok: ruby-ssrf
    Faraday.get('https://api.example.com', { q: params[:q] })
    host = HOSTS.include?(params[:host]) ? params[:host] : HOSTS.first
    # ok: ruby-ssrf
    URI.open("https://#{host}/logo.png")
    # ok: ruby-ssrf
    Faraday.get("#{API}/users/#{params[:id]}")
  end
end
