require 'net/ftp'

class MirrorsController < ApplicationController
  def show
    ftp = Net::FTP.new('ftp.example.com')
    # ruleid: ruby-path-traversal-ftp
    ftp.getbinaryfile("pub/#{params[:file]}")
    # ruleid: ruby-path-traversal-ftp
    ftp.delete(params[:file])
  end

  def fine
    ftp = Net::FTP.new('ftp.example.com')
    # ok: ruby-path-traversal-ftp
    ftp.getbinaryfile(File.basename(params[:file]))
    # ok: ruby-path-traversal-ftp
    ftp.get('list.txt')
    # ok: ruby-path-traversal-ftp
    ftp.login('anonymous')
    # ok: ruby-path-traversal-ftp
    shop.put(params[:item])
  end
end
