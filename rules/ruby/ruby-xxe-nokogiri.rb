require 'nokogiri'

def read(text)
  # ruleid: ruby-xxe-nokogiri
  Nokogiri::XML(text) { |config| config.noent }
end

def load_types(text)
  Nokogiri::XML(text) do |config|
    # ruleid: ruby-xxe-nokogiri
    config.dtdload
  end
end

def parse(text)
  # ruleid: ruby-xxe-nokogiri
  Nokogiri::XML::Document.parse(text, nil, nil, Nokogiri::XML::ParseOptions::NOENT)
end

def fine(text)
  # ok: ruby-xxe-nokogiri
  Nokogiri::XML(text)
  # ok: ruby-xxe-nokogiri
  Nokogiri::XML(text) { |config| config.strict.nonet }
  # ok: ruby-xxe-nokogiri
  Nokogiri::HTML(text)
  # ok: ruby-xxe-nokogiri
  settings.noent
end
