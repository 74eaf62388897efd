Rails.application.configure do
  # ruleid: ruby-force-ssl-off
  config.force_ssl = true
  # ok: ruby-force-ssl-off
  config.force_ssl = true
  # ok: ruby-force-ssl-off
  config.assume_ssl = false
  # ok: ruby-force-ssl-off
  config.force_ssl = ENV['SSL'] == '1'
end
