require 'net/ssh'

# ruleid: ruby-ssh-host-key
Net::SSH.start(host, user, verify_host_key: :never)
# ruleid: ruby-ssh-host-key
Net::SSH.start(host, user, password: secret, :verify_host_key => false)
# ruleid: ruby-ssh-host-key
Net::SFTP.start(host, user, verify_host_key: :never) { |sftp| sftp.upload!(a, b) }

# ok: ruby-ssh-host-key
Net::SSH.start(host, user, verify_host_key: :always)
# ok: ruby-ssh-host-key
Net::SSH.start(host, user, verify_host_key: :accept_new)
# ok: ruby-ssh-host-key
Net::SSH.start(host, user)
