class PostsController < ApplicationController
  SORTS = { 'length' => 'length(title)' }.freeze

  def index
    # ruleid: ruby-sql-injection-arel-sql
    @posts = Post.order(Arel.sql(params[:sort]))
    # ruleid: ruby-sql-injection-arel-sql
    @ranked = Post.order(Arel.sql("field(id, #{params[:ids]})"))
    # ruleid: ruby-sql-injection-arel-sql
    @rows = DB[:posts].where(Sequel.lit("title = '#{params[:title]}'"))
  end

  def fine
    # ok: ruby-sql-injection-arel-sql
    Post.order(Arel.sql('length(title)'))
    # ok: ruby-sql-injection-arel-sql
    Post.order(Arel.sql(SORTS.fetch(params[:sort])))
    # ok: ruby-sql-injection-arel-sql
    Post.order(Arel.sql("field(id, #{params[:ids].map(&:to_i).join(',')})"))
    # ok: ruby-sql-injection-arel-sql
    Post.where(title: params[:title])
  end
end
