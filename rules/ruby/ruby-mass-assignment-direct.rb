class UsersController < ApplicationController
  def create
    # ruleid: ruby-mass-assignment-direct
    @user = User.new(params[:user])
    # ruleid: ruby-mass-assignment-direct
    @user.update(params[:user])
    # ruleid: ruby-mass-assignment-direct
    Account.create(params)
  end

  def fine
    # ok: ruby-mass-assignment-direct
    User.new(params.require(:user).permit(:name))
    # ok: ruby-mass-assignment-direct
    User.new(name: params[:name])
    # ok: ruby-mass-assignment-direct
    SearchForm.new(params[:q])
    # ok: ruby-mass-assignment-direct
    cache.set(params[:key])
  end
end
