class SessionsController < ApplicationController
  def create
    # ruleid: ruby-open-redirect
    redirect_to params[:return_to]
  end

  def back
    target = params[:back] || root_path
    # ruleid: ruby-open-redirect
    redirect_to target, notice: 'Welcome'
  end

  def fine
    # ok: ruby-open-redirect
    redirect_to root_path
    # ok: ruby-open-redirect
    redirect_to url_from(params[:back]) || root_path
    # ok: ruby-open-redirect
    redirect_to params[:back], allow_other_host: false
    # ok: ruby-open-redirect
    redirect_to post_path(params[:id])
    # ok: ruby-open-redirect
    redirect_to "/posts/#{params[:id]}"
    # ok: ruby-open-redirect
    redirect_to Post.find(params[:id])
    # ok: ruby-open-redirect
    redirect_to({ action: :show, id: params[:id] })
    # ok: ruby-open-redirect
    redirect_to action: :show, id: params[:id]
    # ok: ruby-open-redirect
    redirect_to PAGES.fetch(params[:page])
  end
end
