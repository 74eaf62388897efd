# ruleid: ruby-insecure-tempfile
File.write('/tmp/report.txt', text)
# ruleid: ruby-insecure-tempfile
File.open('/tmp/lock', 'w') { |f| f.puts(1) }

# ok: ruby-insecure-tempfile
Tempfile.create('report') { |file| file.write(text) }
# ok: ruby-insecure-tempfile
File.read('/tmp/report.txt')
# ok: ruby-insecure-tempfile
File.write('tmp/report.txt', text)
