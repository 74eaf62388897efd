require 'yaml'

class ImportsController < ApplicationController
  def create
    # ruleid: ruby-unsafe-deserialization-yaml
    data = YAML.load(params[:data])
    # ruleid: ruby-unsafe-deserialization-yaml
    settings = YAML.unsafe_load(request.body.read)
    text = params[:file].read
    # ruleid: ruby-unsafe-deserialization-yaml
    list = Psych.load(text)
  end

  def fine
    # ok: ruby-unsafe-deserialization-yaml
    YAML.safe_load(params[:data])
    # ok: ruby-unsafe-deserialization-yaml
    YAML.load(File.read('config.yml'))
    # ok: ruby-unsafe-deserialization-yaml
    YAML.load("a: 1")
    # ok: ruby-unsafe-deserialization-yaml
    YAML.dump(params[:data])
    # ok: ruby-unsafe-deserialization-yaml
    I18n.load(params[:locale])
  end
end
