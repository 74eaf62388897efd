require 'mongo'
require 'sinatra'

CLIENT = Mongo::Client.new(ENV.fetch('MONGO_URL'))

post '/login' do
  # ruleid: ruby-nosql-injection
  CLIENT[:users].find(name: params[:name].to_s).first
end

post '/fine' do
  # ok: ruby-nosql-injection
  CLIENT[:users].find(name: params[:name].to_s).first
  # ok: ruby-nosql-injection
  CLIENT[:users].find(age: params[:age].to_i)
  # ok: ruby-nosql-injection
  CLIENT[:users].find(active: true)
  # ok: ruby-nosql-injection
  list.find(params[:name])
end
