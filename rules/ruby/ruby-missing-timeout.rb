# ruleid: ruby-missing-timeout
Faraday.new('https://example.com')
# ruleid: ruby-missing-timeout
HTTParty.get('https://example.com/a')

# ok: ruby-missing-timeout
Faraday.new('https://example.com', request: { timeout: 5 })
# ok: ruby-missing-timeout
HTTParty.get('https://example.com/a', timeout: 5)
# ok: ruby-missing-timeout
Net::HTTP.get(URI('https://example.com'))
