require 'sqlite3'
require 'sinatra'

get '/notes' do
  db = SQLite3::Database.new('notes.db')
  # ruleid: ruby-sql-injection-sqlite3
  db.execute("SELECT * FROM notes WHERE owner = '#{params[:owner]}'")
  # ruleid: ruby-sql-injection-sqlite3
  db.get_first_row("SELECT * FROM notes WHERE id = #{params[:id]}")
  # ruleid: ruby-sql-injection-sqlite3
  db.execute_batch("DELETE FROM notes WHERE id = #{params[:id]}; VACUUM")
end

get '/fine' do
  db = SQLite3::Database.new('notes.db')
  # ok: ruby-sql-injection-sqlite3
  db.execute('SELECT * FROM notes WHERE owner = ?', [params[:owner]])
  # ok: ruby-sql-injection-sqlite3
  db.execute('SELECT * FROM notes')
  # ok: ruby-sql-injection-sqlite3
  db.execute("SELECT * FROM notes WHERE id = #{params[:id].to_i}")
  # ok: ruby-sql-injection-sqlite3
  job.execute("run #{params[:job]}")
end
