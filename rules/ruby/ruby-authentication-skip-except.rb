class PostsController < ApplicationController
  # ruleid: ruby-authentication-skip-except
  skip_before_action :authenticate_user!, except: [:create]
  # ruleid: ruby-authentication-skip-except
  skip_before_action :require_login, except: :destroy

  # ok: ruby-authentication-skip-except
  skip_before_action :authenticate_user!, only: [:index]
  # ok: ruby-authentication-skip-except
  skip_before_action :set_locale, except: :show
  # ok: ruby-authentication-skip-except
  before_action :authenticate_user!, except: [:index]
end
