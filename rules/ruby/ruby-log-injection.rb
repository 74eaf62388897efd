class SearchController < ApplicationController
  def show
    # ruleid: ruby-log-injection
    logger.info("Search for #{params[:q]}")
    # ruleid: ruby-log-injection
    Rails.logger.warn('Bad name ' + params[:name])
  end

  def fine
    # ok: ruby-log-injection
    logger.info("Search for #{params[:q].inspect}")
    # ok: ruby-log-injection
    logger.info('Search')
    # ok: ruby-log-injection
    Rails.logger.info("Page #{params[:page].to_i}")
    # ok: ruby-log-injection
    flash.now(params[:text])
  end
end
