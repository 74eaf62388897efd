class UsersController < ApplicationController
  def create
    # ruleid: ruby-mass-assignment-privileged
    User.create(params.require(:user).permit(:name, :admin))
    # ruleid: ruby-mass-assignment-privileged
    User.create(params.permit(:role))
  end

  def fine
    # ok: ruby-mass-assignment-privileged
    User.create(params.require(:user).permit(:name, :email))
    # ok: ruby-mass-assignment-privileged
    user.admin = true
    # ok: ruby-mass-assignment-privileged
    policy.permit('admin')
  end
end
