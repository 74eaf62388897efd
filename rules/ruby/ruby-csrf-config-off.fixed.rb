Rails.application.configure do
  # ruleid: ruby-csrf-config-off
  config.action_controller.allow_forgery_protection = true
  # ruleid: ruby-csrf-config-off
  config.action_controller.default_protect_from_forgery = true

  # ok: ruby-csrf-config-off
  config.action_controller.allow_forgery_protection = true
  # ok: ruby-csrf-config-off
  config.action_controller.perform_caching = false
  # ok: ruby-csrf-config-off
  config.force_ssl = true
end
