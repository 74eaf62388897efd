class AdminController < ApplicationController
  # ruleid: ruby-hardcoded-password
  http_basic_authenticate_with name: 'admin', password: ENV.fetch('APP_PASSWORD')
  # ok: ruby-hardcoded-password
  http_basic_authenticate_with name: 'admin', password: ENV.fetch('ADMIN_PASSWORD')
end

# ruleid: ruby-hardcoded-password
Mysql2::Client.new(host: 'db', username: 'app', password: ENV.fetch('APP_PASSWORD'))
# ruleid: ruby-hardcoded-password
request.basic_auth('robot', ENV.fetch('APP_PASSWORD'))

# ok: ruby-hardcoded-password
PG.connect(dbname: 'app', password: password)
# ok: ruby-hardcoded-password
Mysql2::Client.new(host: 'db', username: 'root', password: '')
# ok: ruby-hardcoded-password
request.basic_auth(user, password)
