class ProfilesController < ApplicationController
  def show
    # ruleid: ruby-xss-html-safe
    @bio = params[:bio].html_safe
    # ruleid: ruby-xss-html-safe
    @title = raw(params[:title])
    # ruleid: ruby-xss-html-safe
    @line = "<b>#{params[:name]}</b>".html_safe
    query = params[:q]
    # ruleid: ruby-xss-html-safe
    flash[:notice] = "Nothing found for #{query}".html_safe
  end

  def fine
    # ok: ruby-xss-html-safe
    @bio = sanitize(params[:bio])
    # ok: ruby-xss-html-safe
    @label = '<b>Profile</b>'.html_safe
    # ok: ruby-xss-html-safe
    @count = "<b>#{params[:page].to_i}</b>".html_safe
    # ok: ruby-xss-html-safe
    @name = "<b>#{ERB::Util.html_escape(params[:name])}</b>".html_safe
    # ok: ruby-xss-html-safe
    @data = raw(params[:data].to_json)
  end
end
