class UsersController < ApplicationController
  FIELDS = %w[name email].freeze

  def show
    # ruleid: ruby-send-from-input
    @value = user.send(params[:field])
    # ruleid: ruby-send-from-input
    @other = user.public_send(params[:field], params[:value])
    # ruleid: ruby-send-from-input
    Kernel.send(params[:method], params[:argument])
    # ruleid: ruby-send-from-input
    user.method(params[:name]).call
  end

  def fine
    # ok: ruby-send-from-input
    user.send(:name)
    # ok: ruby-send-from-input
    user.public_send('name=', params[:name])
    # ok: ruby-send-from-input
    mailer.send(:deliver, params[:to])
    # ok: ruby-send-from-input
    user.public_send(params[:field]) if FIELDS.include?(params[:field])
    # ok: ruby-send-from-input
    user.public_send("sort_by_#{params[:sort]}")
    # ok: ruby-send-from-input
    user.try(:name)
  end
end
