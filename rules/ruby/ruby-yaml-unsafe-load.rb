require 'yaml'

# ruleid: ruby-yaml-unsafe-load
YAML.unsafe_load(text)
# ruleid: ruby-yaml-unsafe-load
YAML.unsafe_load_file('config.yml')

# ok: ruby-yaml-unsafe-load
YAML.safe_load(text)
# ok: ruby-yaml-unsafe-load
YAML.load_file('config.yml')
# ok: ruby-yaml-unsafe-load
Config.unsafe_load(text)
