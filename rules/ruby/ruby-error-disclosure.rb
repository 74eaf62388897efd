class ApiController < ApplicationController
  def show
    render json: user
  rescue StandardError => e
    # ruleid: ruby-error-disclosure
    render json: { error: e.message, trace: e.backtrace }
  end

  def text
    run
  rescue StandardError => e
    # ruleid: ruby-error-disclosure
    render plain: e.full_message, status: 500
  end

  def fine
    run
  rescue StandardError => e
    # ok: ruby-error-disclosure
    logger.error(e.backtrace.join)
    # ok: ruby-error-disclosure
    raise e.backtrace.first
    # ok: ruby-error-disclosure
    render json: { error: 'failed' }
  end
end
