require 'pg'
require 'sinatra'

get '/users' do
  conn = PG.connect(dbname: 'app')
  # ruleid: ruby-sql-injection-pg
  conn.exec("SELECT * FROM users WHERE name = '#{params[:name]}'")
  # ruleid: ruby-sql-injection-pg
  conn.exec('SELECT * FROM users WHERE id = ' + params[:id])
  # ruleid: ruby-sql-injection-pg
  conn.query("SELECT * FROM users WHERE a = #{params[:a]} AND b = #{params[:b]}")
end

get '/fine' do
  conn = PG.connect(dbname: 'app')
  # ok: ruby-sql-injection-pg
  conn.exec_params('SELECT * FROM users WHERE name = $1', [params[:name]])
  # ok: ruby-sql-injection-pg
  conn.exec('SELECT now()')
  # ok: ruby-sql-injection-pg
  conn.exec("SELECT * FROM users WHERE id = #{Integer(params[:id])}")
  # ok: ruby-sql-injection-pg
  conn.exec("SELECT * FROM users WHERE name = #{conn.escape_literal(params[:name])}")
  # ok: ruby-sql-injection-pg
  exec('ls')
end
