class RecordsController < ApplicationController
  KINDS = { 'post' => Post }.freeze

  def show
    # ruleid: ruby-unsafe-reflection
    model = params[:kind].classify.constantize
    # ruleid: ruby-unsafe-reflection
    other = Object.const_get(params[:kind])
    # ruleid: ruby-unsafe-reflection
    third = "Admin::#{params[:kind].camelize}".safe_constantize
  end

  def fine
    # ok: ruby-unsafe-reflection
    KINDS.fetch(params[:kind]).find(params[:id])
    # ok: ruby-unsafe-reflection
    'Post'.constantize
    # ok: ruby-unsafe-reflection
    Object.const_get(:Post)
    return head(:not_found) unless %w[Post Page].include?(params[:kind])
    # ok: ruby-unsafe-reflection
    params[:kind].constantize
  end
end
