Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    # ruleid: ruby-cors-any-origin
    origins '*'
    resource '*', headers: :any, methods: [:get], credentials: true
  end
  allow do
    # ok: ruby-cors-any-origin
    origins '*'
    resource '/public/*', headers: :any, methods: [:get]
  end
  allow do
    # ok: ruby-cors-any-origin
    origins 'https://app.example.com'
    resource '*', credentials: true
  end
end
# ok: ruby-cors-any-origin
origins '*'
