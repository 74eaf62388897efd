require 'mysql2'
require 'sinatra'

post '/users' do
  client = Mysql2::Client.new(host: 'localhost', username: 'app')
  # ruleid: ruby-sql-injection-mysql2
  client.prepare("SELECT * FROM users WHERE name = ?").execute(params[:name])
  # ruleid: ruby-sql-injection-mysql2
  client.prepare("UPDATE users SET seen = 1 WHERE id = ?").execute(params[:id])
end

get '/fine' do
  client = Mysql2::Client.new(host: 'localhost', username: 'app')
  # ok: ruby-sql-injection-mysql2
  client.query("SELECT * FROM users WHERE name = '#{client.escape(params[:name])}'")
  # ok: ruby-sql-injection-mysql2
  client.prepare('SELECT * FROM users WHERE name = ?').execute(params[:name])
  # ok: ruby-sql-injection-mysql2
  client.query('SELECT count(*) FROM users')
  # ok: ruby-sql-injection-mysql2
  other.query("name = #{params[:name]}")
end
