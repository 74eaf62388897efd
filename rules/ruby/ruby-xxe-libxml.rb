require 'libxml'

# ruleid: ruby-xxe-libxml
LibXML::XML.default_substitute_entities = true
# ruleid: ruby-xxe-libxml
XML.default_load_external_dtd = true
# ruleid: ruby-xxe-libxml
doc = LibXML::XML::Parser.string(text, options: LibXML::XML::Parser::Options::NOENT)

# ok: ruby-xxe-libxml
LibXML::XML.default_substitute_entities = false
# ok: ruby-xxe-libxml
doc = LibXML::XML::Parser.string(text)
# ok: ruby-xxe-libxml
doc = LibXML::XML::Parser.string(text, options: LibXML::XML::Parser::Options::NONET)
