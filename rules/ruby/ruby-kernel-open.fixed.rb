class FilesController < ApplicationController
  def show
    # ruleid: ruby-kernel-open
    file = File.open(params[:name])
    # ruleid: ruby-kernel-open
    text = File.read(params[:name])
    # ruleid: ruby-kernel-open
    rows = File.readlines(params[:list])
  end

  def fine
    # ok: ruby-kernel-open
    open('config/list.txt')
    # ok: ruby-kernel-open
    open("uploads/#{params[:name]}")
    # ok: ruby-kernel-open
    File.read('list.txt')
    # ok: ruby-kernel-open
    shop.open(params[:door])
    # ok: ruby-kernel-open
    open(File.basename(params[:name]))
  end
end
