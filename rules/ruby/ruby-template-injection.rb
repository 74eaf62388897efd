class PagesController < ApplicationController
  def show
    # ruleid: ruby-template-injection
    render inline: "<h1>Hello #{params[:name]}</h1>"
    # ruleid: ruby-template-injection
    text = ERB.new(params[:template]).result(binding)
    # ruleid: ruby-template-injection
    body = render_to_string(inline: params[:body], layout: false)
    # ruleid: ruby-template-injection
    Haml::Engine.new("%p #{params[:text]}").render
  end

  def fine
    # ok: ruby-template-injection
    render inline: 'Hello <%= name %>', locals: { name: params[:name] }
    # ok: ruby-template-injection
    ERB.new(File.read('page.erb')).result_with_hash(name: params[:name])
    # ok: ruby-template-injection
    render :show, locals: { name: params[:name] }
    # ok: ruby-template-injection
    render inline: "<p>#{params[:page].to_i}</p>"
  end
end
