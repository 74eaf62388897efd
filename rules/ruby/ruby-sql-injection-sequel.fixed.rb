require 'sequel'
require 'sinatra'

DB = Sequel.connect(ENV.fetch('DATABASE_URL'))

get '/users' do
  # ruleid: ruby-sql-injection-sequel
  DB.fetch("SELECT * FROM users WHERE name = ?", params[:name]).all
  # ruleid: ruby-sql-injection-sequel
  DB["SELECT * FROM users WHERE id = #{params[:id]}"].first
  # ruleid: ruby-sql-injection-sequel
  DB.run("DELETE FROM users WHERE id = #{params[:id]}")
end

get '/fine' do
  # ok: ruby-sql-injection-sequel
  DB['SELECT * FROM users WHERE name = ?', params[:name]].all
  # ok: ruby-sql-injection-sequel
  DB[:users].where(name: params[:name]).all
  # ok: ruby-sql-injection-sequel
  DB.fetch('SELECT * FROM users').all
  # ok: ruby-sql-injection-sequel
  DB.run("DELETE FROM users WHERE id = #{params[:id].to_i}")
end
