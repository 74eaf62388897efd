Rails.application.configure do
  # ruleid: ruby-debug-page
  config.consider_all_requests_local = true
  # ok: ruby-debug-page
  config.consider_all_requests_local = false
  # ok: ruby-debug-page
  config.eager_load = true
end

# ruleid: ruby-debug-page
set :show_exceptions, true
# ok: ruby-debug-page
set :show_exceptions, false
configure :development do
  # ok: ruby-debug-page
  set :show_exceptions, true
end
