class ProductsController < ApplicationController
  SORTS = { 'name' => :name }.freeze

  def index
    # ruleid: ruby-sql-injection-order
    @products = Product.order(params[:sort])
    # ruleid: ruby-sql-injection-order
    @sorted = Product.where(active: true).order("#{params[:sort]} #{params[:dir]}")
    # ruleid: ruby-sql-injection-order
    @names = Product.pluck(params[:column])
    # ruleid: ruby-sql-injection-order
    @joined = Product.joins("LEFT JOIN tags ON tags.name = '#{params[:tag]}'")
  end

  def fine
    # ok: ruby-sql-injection-order
    Product.order(:name)
    # ok: ruby-sql-injection-order
    Product.order(name: params[:dir])
    # ok: ruby-sql-injection-order
    Product.order(SORTS[params[:sort]])
    # ok: ruby-sql-injection-order
    Product.order("rank(#{params[:rank].to_i})")
    column = Product.column_names.include?(params[:sort]) ? params[:sort] : 'name'
    # ok: ruby-sql-injection-order
    Product.order(column)
    # ok: ruby-sql-injection-order
    Product.group(:kind).pluck(:kind)
  end
end
