class UsersController < ApplicationController
  def index
    # ruleid: ruby-sql-injection-activerecord
    @users = User.where("name = ?", params[:name])
    # ruleid: ruby-sql-injection-activerecord
    @admins = User.active.where("role = ? AND team = ?", params[:role], params[:team])
    query = params[:q]
    # ruleid: ruby-sql-injection-activerecord
    @found = User.where("name LIKE ?", "%#{query}%").order(:name)
    # ruleid: ruby-sql-injection-activerecord
    @posts = Post.joins(:author).having('count(*) > ?', params[:min])
    raw = params[:filter]
    # ruleid: ruby-sql-injection-activerecord
    @all = Post.where(raw)
    # ruleid: ruby-sql-injection-activerecord
    first = User.find_by("login = ?", login)
    # ruleid: ruby-sql-injection-activerecord
    stale = Post.delete_by("state = ?", params[:state])
    # ruleid: ruby-sql-injection-activerecord
    User.where(<<~SQL)
      created_at > '#{params[:since]}'
    SQL
  end

  def fine
    # ok: ruby-sql-injection-activerecord
    User.where(name: params[:name], team: params[:team])
    # ok: ruby-sql-injection-activerecord
    User.where('name = ?', params[:name])
    # ok: ruby-sql-injection-activerecord
    User.where('name = :name', name: params[:name])
    # ok: ruby-sql-injection-activerecord
    User.where(['name = ?', params[:name]])
    # ok: ruby-sql-injection-activerecord
    User.where("team = #{params[:team].to_i}")
    # ok: ruby-sql-injection-activerecord
    User.where({ name: params[:name] })
    # ok: ruby-sql-injection-activerecord
    User.where("role = #{User.connection.quote(params[:role])}")
    direction = %w[asc desc].include?(params[:dir]) ? params[:dir] : 'asc'
    # ok: ruby-sql-injection-activerecord
    User.where("sort = '#{direction}'")
    user = User.find(params[:id])
    # ok: ruby-sql-injection-activerecord
    Post.where("author_id = #{user.id}")
    # ok: ruby-sql-injection-activerecord
    User.exists?(params[:id])
  end

  private

  def login
    params[:login]
  end
end
