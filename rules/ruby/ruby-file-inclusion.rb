class PagesController < ApplicationController
  PAGES = %w[about contact].freeze

  def show
    # ruleid: ruby-file-inclusion
    render params[:page]
    # ruleid: ruby-file-inclusion
    render template: "pages/#{params[:page]}"
    # ruleid: ruby-file-inclusion
    render file: params[:file]
    # ruleid: ruby-file-inclusion
    render partial: params[:part], locals: { user: user }
  end

  def fine
    # ok: ruby-file-inclusion
    render :show
    # ok: ruby-file-inclusion
    render 'pages/about'
    # ok: ruby-file-inclusion
    render PAGES.include?(params[:page]) ? params[:page] : 'missing'
    # ok: ruby-file-inclusion
    render json: params[:page]
    # ok: ruby-file-inclusion
    render partial: 'user', locals: { name: params[:name] }
    # ok: ruby-file-inclusion
    render plain: params[:text]
  end
end
