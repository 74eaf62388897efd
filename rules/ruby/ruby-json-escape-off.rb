# ruleid: ruby-json-escape-off
ActiveSupport.escape_html_entities_in_json = false
# ruleid: ruby-json-escape-off
config.active_support.escape_html_entities_in_json = false

# ok: ruby-json-escape-off
ActiveSupport.escape_html_entities_in_json = true
# ok: ruby-json-escape-off
config.active_support.use_standard_json_time_format = false
# ok: ruby-json-escape-off
escape_html_entities_in_json = false
