# ruleid: ruby-redos
NAME = /^(\w+\s?)*$/
# ruleid: ruby-redos
MAIL = /^([a-zA-Z0-9]+)+@/

# ok: ruby-redos
PLAIN = /\A\w+\z/
# ok: ruby-redos
DASHED = /\A[a-z-]+\z/
# ok: ruby-redos
DATE = /\A\d{4}-\d{2}-\d{2}\z/
