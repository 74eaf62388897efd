require 'zip'

def unpack(archive, target)
  Zip::File.open(archive) do |zip|
    zip.each do |entry|
      # ruleid: ruby-archive-slip
      entry.extract(File.join(target, entry.name))
    end
  end
end

def unpack_into(archive, target)
  Zip::File.open(archive) do |zip|
    zip.each do |entry|
      # ruleid: ruby-archive-slip
      path = "#{target}/#{entry.name}"
      File.binwrite(path, entry.get_input_stream.read)
    end
  end
end

def checked(archive, target)
  Zip::File.open(archive) do |zip|
    zip.each do |entry|
      # ok: ruby-archive-slip
      path = File.expand_path(File.join(target, entry.name))
      next unless path.start_with?("#{target}/")
      entry.extract(path)
    end
  end
end

def flat(archive, target)
  Zip::File.open(archive) do |zip|
    # ok: ruby-archive-slip
    zip.each { |entry| entry.extract(File.join(target, File.basename(entry.name))) }
  end
end

def other(entry, target)
  # ok: ruby-archive-slip
  File.join(target, entry.name)
end
