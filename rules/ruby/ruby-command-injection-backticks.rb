require 'shellwords'

class ToolsController < ApplicationController
  def log
    # ruleid: ruby-command-injection-backticks
    @log = `git log #{params[:branch]}`
    # ruleid: ruby-command-injection-backticks
    @who = %x(whois #{params[:host]})
    name = params[:name]
    # ruleid: ruby-command-injection-backticks
    @found = `find . -name '#{name}' | head`
  end

  def fine
    # ok: ruby-command-injection-backticks
    `git log`
    # ok: ruby-command-injection-backticks
    `git log #{Shellwords.escape(params[:branch])}`
    # ok: ruby-command-injection-backticks
    `git log -n #{params[:count].to_i}`
    # ok: ruby-command-injection-backticks
    `git log #{BRANCHES.fetch(params[:branch], 'main')}`
  end
end
