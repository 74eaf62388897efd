require 'open3'
require 'shellwords'

class ToolsController < ApplicationController
  def ping
    # ruleid: ruby-command-injection
    system("ping", "-c", "1", params[:host])
    host = params[:host].strip
    # ruleid: ruby-command-injection
    out, status = Open3.capture2("nslookup", host)
    # ruleid: ruby-command-injection
    exec("dig", host)
    # ruleid: ruby-command-injection
    IO.popen("whois #{host}")
    # ruleid: ruby-command-injection
    system "tar czf backup.tgz #{params[:folder]} && echo done"
    # ruleid: ruby-command-injection
    spawn('sh', '-c', "ls #{host}")
    # ruleid: ruby-command-injection
    Process.spawn("convert #{params[:image]} out.png", in: nil)
  end

  def fine
    # ok: ruby-command-injection
    system('ping', '-c', '1', params[:host])
    # ok: ruby-command-injection
    system("ping -c 1 #{Shellwords.escape(params[:host])}")
    # ok: ruby-command-injection
    system("ping -c #{params[:count].to_i} localhost")
    # ok: ruby-command-injection
    Open3.capture2('nslookup', params[:host])
    # ok: ruby-command-injection
    system("ls #{params[:host].shellescape}")
    return unless %w[a b].include?(params[:name])
    # ok: ruby-command-injection
    system("service #{params[:name]} restart")
    # ok: ruby-command-injection
    system("convert #{Image.find(params[:id]).path} out.png")
    # ok: ruby-command-injection
    conn.exec(params[:sql])
  end
end
