class HooksController < ApplicationController
  # ruleid: ruby-csrf-off
  skip_before_action :verify_authenticity_token
  # ruleid: ruby-csrf-off
  skip_forgery_protection only: [:create]
  # ruleid: ruby-csrf-off
  protect_from_forgery with: :null_session

  # ok: ruby-csrf-off
  protect_from_forgery with: :exception
  # ok: ruby-csrf-off
  skip_before_action :authenticate
  # ok: ruby-csrf-off
  before_action :verify_authenticity_token
end
