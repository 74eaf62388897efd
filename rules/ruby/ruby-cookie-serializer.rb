# ruleid: ruby-cookie-serializer
Rails.application.config.action_dispatch.cookies_serializer = :marshal
# ruleid: ruby-cookie-serializer
config.action_dispatch.cookies_serializer = :hybrid

# ok: ruby-cookie-serializer
Rails.application.config.action_dispatch.cookies_serializer = :json
# ok: ruby-cookie-serializer
config.action_dispatch.cookies_serializer = :message_pack
# ok: ruby-cookie-serializer
config.cache_serializer = :marshal
