class UsersController < ApplicationController
  def index
    # ruleid: ruby-sql-injection-find-by-sql
    @users = User.find_by_sql(["SELECT * FROM users WHERE name = ?", params[:name]])
    # ruleid: ruby-sql-injection-find-by-sql
    @count = User.count_by_sql(["SELECT count(*) FROM users WHERE team = ?", params[:team]])
    sql = 'SELECT * FROM users WHERE team = ' + params[:team]
    # ruleid: ruby-sql-injection-find-by-sql
    @team = User.find_by_sql(sql)
  end

  def fine
    # ok: ruby-sql-injection-find-by-sql
    User.find_by_sql(['SELECT * FROM users WHERE name = ?', params[:name]])
    # ok: ruby-sql-injection-find-by-sql
    User.find_by_sql('SELECT * FROM users')
    # ok: ruby-sql-injection-find-by-sql
    User.find_by_sql("SELECT * FROM users WHERE id = #{params[:id].to_i}")
    # ok: ruby-sql-injection-find-by-sql
    User.find_by_sql([SQL, { team: params[:team] }])
  end
end
