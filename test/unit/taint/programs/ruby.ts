/** What flows in Ruby. Each line with a sink says so. */
export const rubyPrograms = String.raw`
### strings and what is put into them
x = source()
sink(x) # flows
sink x # flows
sink("a" + x) # flows
sink("a #{x} b") # flows
sink('a #{x} b') # clean
sink("a" "b #{x}") # flows
sink(format("%s", x)) # flows
sink("a %s" % x) # flows
sink(%Q(a #{x})) # flows
sink(%q(a #{x})) # clean
sink(:"a#{x}") # flows
sink(/a#{x}/) # flows
sink(${'`'}ls #{x}${'`'}) # flows
sink(%w[a b]) # clean
sink([x, 'a']) # flows
sink([*x]) # flows
sink({ a: x }) # flows
sink(a: x) # flows
sink(**x) # flows
sink(x&.strip) # flows
sink(self) # clean
### heredocs
id = source()
sink(<<~SQL) # flows
  select * from t where id = #{id}
SQL
sink(<<~'SQL') # clean
  select * from t where id = #{id}
SQL
sql = <<-SQL.squish + <<~OTHER
  select #{id}
  SQL
  where
OTHER
sink(sql) # flows
sink(<<~A, <<~B) # clean
  a
A
  b
B
### conversions
x = source()
sink(x.to_i) # clean
sink(x.to_s) # flows
sink(Integer(x)) # clean
sink(x.length) # clean
sink(x.empty?) # clean
sink(Date.parse(x)) # clean
sink(x == 'a') # clean
sink(!x) # clean
sink(not x) # clean
sink(x.strip.downcase) # flows
sink(x[0, 10]) # flows
sink(x.to_i * 10) # clean
sink(x.map(&:to_i)) # clean
sink(x.map(&:strip)) # flows
sink(x.map { |e| Integer(e) }) # clean
### assignments
a, b = source(), 'b'
sink(a) # flows
sink(b) # clean
c, *d = ['c', source()]
sink(c) # clean
sink(d) # flows
(e, f), g = [source(), 'f'], 'g'
sink(e) # flows
sink(f) # clean
h ||= source()
sink(h) # flows
i = 'a'
i += source()
sink(i) # flows
j = +''
j << 'a' << source()
sink(j) # flows
k = l = source()
sink(k) # flows
l = 'x'
sink(l) # clean
m = {}
m[:a] = source()
sink(m[:a]) # flows
sink(m[:b]) # clean
n = { a: source(), 'b' => 'b', c: }
sink(n[:a]) # flows
sink(n['b']) # clean
o = []
o.push(source())
sink(o.first) # flows
p.name = source()
sink(p.name) # flows
sink(p.other) # clean
### statements have values
x = source()
a = if ok then x else 'a' end
sink(a) # flows
b = if ok
  'a'
elsif other
  'b'
else
  'c'
end
sink(b) # clean
c = unless ok
  x
end
sink(c) # flows
d = case x
    when 'a', 'b' then 'c'
    else 'd'
    end
sink(d) # clean
e = case
    when ok then x
    else 'e'
    end
sink(e) # flows
f = begin
  x
rescue StandardError
  'f'
end
sink(f) # flows
g = begin
  'a'
ensure
  x
end
sink(g) # clean
h = (x rescue 'h')
sink(h) # flows
i = ok ? x : 'i'
sink(i) # flows
j = x && 'j'
sink(j) # clean
k = nil || x
sink(k) # flows
m = case [x, 1]
    in [String => s, Integer] then s
    in { name: } then name
    else 'm'
    end
sink(m) # flows
### modifiers
x = 'a'
x = source() if ok
sink(x) # flows
y = source()
y = 'b' unless ok
sink(y) # flows
z = source()
z = 'a' if true
sink(z) # clean
w = source()
w = w[1..] while w.start_with?('a')
sink(w) # flows
v = 'a'
v = source() until v.size > 3
sink(v) # flows
### what conditions prove
def allowed(x = source())
  return unless ALLOWED.include?(x)
  sink(x) # clean
end
def member(x = source())
  if %w[a b].include?(x)
    sink(x) # clean
  else
    sink(x) # flows
  end
  sink(x) if x.in?(LIST) # clean
  sink(x) unless LIST.exclude?(x) # clean
  sink(x) if source().include?(x) # flows
end
def pattern(x = source())
  raise ArgumentError unless x =~ /\A[a-z]+\z/
  sink(x) # clean
end
def lines(x = source())
  raise ArgumentError unless x =~ /^[a-z]+$/
  sink(x) # flows
end
def matched(x = source())
  return if !x.match?(/\A\d+\z/)
  sink(x) # clean
end
def by_constant(x = source())
  return head(:bad_request) unless NAME.match?(x)
  sink(x) # flows
end
FORM = /\A\w+\z/
def by_form(x = source())
  return head(:bad_request) unless FORM.match?(x)
  sink(x) # clean
end
def negative(x = source())
  return if x !~ /\A[0-9]+\z/
  sink(x) # clean
end
def equal(x = source())
  if x == 'a'
    sink(x) # clean
  elsif x != nil
    sink(x) # flows
  end
end
def cases(x = source())
  case x
  when 'a', 'b' then sink(x) # clean
  when /\A\d+\z/
    sink(x) # clean
  when :c
    sink(x) # clean
  else
    sink(x) # flows
  end
end
def typed(x = source())
  sink(x) if x.is_a?(Integer) # clean
  sink(x) if x.is_a?(String) # flows
end
def own?(x)
  ALLOWED.include?(x)
end
def through(x = source())
  return unless own?(x)
  sink(x) # clean
end
def left_early(x = source())
  redirect_to('/') and return unless LIST.include?(x)
  sink(x) # clean
end
def halted(x = source())
  halt 400 unless LIST.include?(x)
  sink(x) # clean
end
### methods and their results
def wrap(v)
  "[#{v}]"
end
def constant(v) = 'x'
def early(v)
  return v if v
  'a'
end
def named(a:, b: 'b', **rest)
  sink(a) # flows
  sink(b) # clean
  sink(rest) # flows
end
def several(first, *others, &block)
  sink(others) # flows
end
def none
  source()
end
def handled(v)
  v
rescue StandardError => e
  'a'
ensure
  'b'
end
sink(wrap(source())) # flows
sink(constant(source())) # clean
sink(early(source())) # flows
sink(handled(source())) # flows
sink none # flows
named(a: source(), c: source())
several('a', source())
### objects
class Query
  attr_reader :text
  LIMIT = 10
  def initialize(text, other)
    @text = text
    @other = other
  end
  def self.build(v)
    v
  end
  def full
    "a #{@text}"
  end
  def rest
    @other
  end
  def go(v)
    inner(v)
    self.inner(v)
    sink(self.class.name) # clean
  end
  def stored
    @own = source()
    sink(@own) # flows
    sink @fresh # clean
  end
  def param
    source()[:id]
  end
  def uses
    sink(param) # flows
    sink(LIMIT) # clean
  end
  private
  def inner(v)
    sink(v) # flows
  end
end
sink(Query.build(source())) # flows
q = Query.new(source(), 'a')
sink(q.full) # flows
sink(q.text) # flows
sink(q.rest) # clean
Query.new('a', 'b').go(source())
sink(Query.new(source(), 'b').full) # flows
### methods that run before others
class PostsController < ApplicationController
  before_action :load, only: [:show]
  def show
    sink(@post) # flows
    sink(@other) # clean
  end
  private
  def load
    @post = source()
  end
end
### blocks
x = source()
x.each { |e| sink(e) } # flows
x.each do |e|
  sink(e) # flows
end
%w[a b].each { |e| sink(e) } # clean
x.each_pair { |k, v| sink(v) } # flows
x.each_with_index { |e, i| sink(i) } # clean
sink(x.map { |e| "a#{e}" }) # flows
sink(x.map { 'a' }) # clean
sink(x.select { |e| LIST.include?(e) }) # clean
sink(x.select { |e| e.size > 1 }) # flows
sink(x.map { |e| next 'a' if e; 'b' }) # clean
transaction do
  sink(x) # flows
end
out = 'a'
[1].each { |n| out = x }
sink(out) # flows
File.open('a') { |f| sink(f) } # clean
read(x) { |f| sink(f) } # clean
x.tap { |t| sink(t) } # flows
pick = ->(v) { sink(v) } # flows
pick.call(x)
pick.(x)
x.inject('') { |sum, e| sink(e) } # flows
x.each { |(a, b), c = 1| sink(a) } # flows
### yield
def each_row
  yield source()
  yield 'a', source()
end
each_row { |r| sink(r) } # flows
each_row do |r, s|
  sink(s) # flows
end
def given(&block)
  block.call(source())
end
given { |v| sink(v) } # flows
def constant_row
  yield 'a'
end
constant_row { |r| sink(r) } # clean
### loops
for v in source() do
  sink(v) # flows
end
i = 0
while i < 3
  w = source()
  i += 1
end
sink(w) # flows
loop do
  z = source()
  break if z
  sink(z) # flows
end
source().times { |n| sink(n) } # clean
### exceptions
begin
  x = source()
  sink(x) # flows
rescue TypeError, ArgumentError => e
  sink(x) # flows
else
  sink(x) # flows
ensure
  sink(x) # flows
end
begin
  y = 'a'
rescue
  sink(y) # clean
end
### cleaned
x = source()
sink(sanitize(x)) # clean
x = sanitize(x)
sink(x) # clean
`;
