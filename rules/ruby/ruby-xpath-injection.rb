class AccountsController < ApplicationController
  def show
    doc = Nokogiri::XML(File.read('users.xml'))
    # ruleid: ruby-xpath-injection
    doc.xpath("//user[@name='#{params[:name]}']")
    # ruleid: ruby-xpath-injection
    doc.at_xpath('//user[@id=' + params[:id] + ']')
    # ruleid: ruby-xpath-injection
    REXML::XPath.first(doc, "//user[@name='#{params[:name]}']")
  end

  def fine
    # ok: ruby-xpath-injection
    doc.xpath('//user[@name=$name]', nil, { name: params[:name] })
    # ok: ruby-xpath-injection
    doc.xpath("//user[@id=#{params[:id].to_i}]")
    # ok: ruby-xpath-injection
    doc.at_xpath('//title')
  end
end
