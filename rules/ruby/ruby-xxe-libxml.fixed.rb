require 'libxml'

# ruleid: ruby-xxe-libxml
LibXML::XML.default_substitute_entities = false
# ruleid: ruby-xxe-libxml
XML.default_load_external_dtd = false
# ruleid: ruby-xxe-libxml
doc = LibXML::XML::Parser.string(text, options: LibXML::XML::Parser::Options::NONET)

# ok: ruby-xxe-libxml
LibXML::XML.default_substitute_entities = false
# ok: ruby-xxe-libxml
doc = LibXML::XML::Parser.string(text)
# ok: ruby-xxe-libxml
doc = LibXML::XML::Parser.string(text, options: LibXML::XML::Parser::Options::NONET)
