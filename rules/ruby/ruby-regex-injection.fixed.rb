class SearchController < ApplicationController
  def show
    # ruleid: ruby-regex-injection
    pattern = Regexp.new(Regexp.escape(params[:q]))
    # ruleid: ruby-regex-injection
    found = lines.grep(/^#{params[:prefix]}/)
    # ruleid: ruby-regex-injection
    any = Regexp.compile(params[:q], Regexp::IGNORECASE)
  end

  def fine
    # ok: ruby-regex-injection
    Regexp.new(Regexp.escape(params[:q]))
    # ok: ruby-regex-injection
    lines.grep(/^#{Regexp.escape(params[:prefix])}/)
    # ok: ruby-regex-injection
    params[:q] =~ /\A\w+\z/
    # ok: ruby-regex-injection
    Regexp.new("a{#{params[:n].to_i}}")
  end
end
