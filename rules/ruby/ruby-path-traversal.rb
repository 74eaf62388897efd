class FilesController < ApplicationController
  FOLDER = '/srv/files'

  def show
    # ruleid: ruby-path-traversal
    send_file(File.join(FOLDER, params[:name]))
    # ruleid: ruby-path-traversal
    text = File.read("#{FOLDER}/#{params[:name]}")
    # ruleid: ruby-path-traversal
    File.open(Rails.root.join('public', params[:name]), 'w') { |f| f.write('x') }
    # ruleid: ruby-path-traversal
    FileUtils.rm_rf(params[:folder])
    name = params[:name]
    # ruleid: ruby-path-traversal
    names = Dir.glob("#{FOLDER}/#{name}/*")
    # ruleid: ruby-path-traversal
    File.delete(params[:path])
  end

  def fine
    # ok: ruby-path-traversal
    send_file(File.join(FOLDER, File.basename(params[:name])))
    # ok: ruby-path-traversal
    File.read("#{FOLDER}/report-#{params[:id].to_i}.pdf")
    # ok: ruby-path-traversal
    File.write('log/last.txt', params[:text])
    path = File.expand_path(params[:name], FOLDER)
    raise ArgumentError unless path.start_with?("#{FOLDER}/")
    # ok: ruby-path-traversal
    File.read(path)
    document = Document.find(params[:id])
    # ok: ruby-path-traversal
    send_file document.path
    # ok: ruby-path-traversal
    File.exist?(params[:name])
    # ok: ruby-path-traversal
    File.read(NAMES.fetch(params[:name]))
    # ok: ruby-path-traversal
    File.read(params[:file].tempfile)
  end
end
