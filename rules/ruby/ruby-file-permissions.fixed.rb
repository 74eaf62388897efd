require 'fileutils'

# ruleid: ruby-file-permissions
File.chmod(0755, path)
# ruleid: ruby-file-permissions
FileUtils.chmod_R(0o755, folder)
# ruleid: ruby-file-permissions
FileUtils.mkdir_p(folder, mode: 0755)
# ruleid: ruby-file-permissions
File.open(path, 'w', 0644)

# ok: ruby-file-permissions
File.chmod(0o644, path)
# ok: ruby-file-permissions
FileUtils.chmod('u+x', path)
# ok: ruby-file-permissions
Dir.mkdir(path, 0700)
# ok: ruby-file-permissions
File.open(path, 'w', mode)
