class SessionsController < ApplicationController
  def create
    # ruleid: ruby-ldap-injection
    filter = Net::LDAP::Filter.construct("(uid=#{params[:user]})")
    # ruleid: ruby-ldap-injection
    by_name = Net::LDAP::Filter.equals('cn', params[:name])
    # ruleid: ruby-ldap-injection
    ldap.search(base: BASE, filter: "(mail=#{params[:mail]})")
  end

  def fine
    # ok: ruby-ldap-injection
    Net::LDAP::Filter.equals('uid', params[:user])
    # ok: ruby-ldap-injection
    Net::LDAP::Filter.construct("(uid=#{Net::LDAP::Filter.escape(params[:user])})")
    # ok: ruby-ldap-injection
    Net::LDAP::Filter.eq('objectClass', 'person')
    # ok: ruby-ldap-injection
    ldap.search(base: BASE, filter: '(objectClass=*)')
  end
end
