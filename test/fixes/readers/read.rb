# Says what this Ruby cannot compile: `path<TAB>message` for each file. Nothing of the files is run.
$VERBOSE = nil
ARGV.each do |path|
  RubyVM::InstructionSequence.compile(File.read(path, encoding: 'UTF-8'), path)
rescue SyntaxError => e
  e.message.lines.grep(/: /).each { |line| puts "#{path}\t#{line.sub(/\A.*?:\d+: /, '').strip}" }
end
