class UsersController < ApplicationController
  def create
    # ruleid: ruby-mass-assignment-permit-all
    User.create(params.require(:user).permit!)
    # ruleid: ruby-mass-assignment-permit-all
    User.new(params[:user].to_unsafe_h)
    # ruleid: ruby-mass-assignment-permit-all
    user.update(params[:user].permit!)
    # ruleid: ruby-mass-assignment-permit-all
    User.new(params[:user], without_protection: true)
  end

  def fine
    # ok: ruby-mass-assignment-permit-all
    User.create(params.require(:user).permit(:name))
    # ok: ruby-mass-assignment-permit-all
    User.new(name: params[:name])
    # ok: ruby-mass-assignment-permit-all
    settings.permit!
  end
end
