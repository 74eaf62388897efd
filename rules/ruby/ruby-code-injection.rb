class CalculatorController < ApplicationController
  OPERATIONS = { 'add' => :+ }.freeze

  def show
    # ruleid: ruby-code-injection
    @result = eval(params[:formula])
    # ruleid: ruby-code-injection
    user.instance_eval("self.#{params[:field]} = 1")
    # ruleid: ruby-code-injection
    Report.class_eval(params[:code])
    # ruleid: ruby-code-injection
    load params[:plugin]
    # ruleid: ruby-code-injection
    require "plugins/#{params[:plugin]}"
  end

  def fine
    # ok: ruby-code-injection
    eval('1 + 1')
    # ok: ruby-code-injection
    Report.class_eval { attr_reader :name }
    # ok: ruby-code-injection
    user.instance_eval do
      @name = params[:name]
    end
    # ok: ruby-code-injection
    a.public_send(OPERATIONS.fetch(params[:op]), b)
    # ok: ruby-code-injection
    require 'plugins/base'
    # ok: ruby-code-injection
    redis.eval(SCRIPT, argv: [1])
  end
end
