/** One construct a program: `source()` taints, `sink(x)` must say what it expects. */
export const pythonPrograms = `
### a source in a sink
sink(source())  # flows

### a constant
sink("a")  # clean

### a variable
x = source()
sink(x)  # flows

### a sanitizer
x = sanitize(source())
sink(x)  # clean

### a sanitizer beside a source
sink(sanitize(source()) + source())  # flows

### reassigned with a constant
x = source()
x = "a"
sink(x)  # clean

### reassigned with the sanitized value
x = source()
x = sanitize(x)
sink(x)  # clean

### assigned after the sink
x = "a"
sink(x)  # clean
x = source()

### chained assignment
a = b = source()
sink(a)  # flows
sink(b)  # flows

### annotated assignment
x: str = source()
sink(x)  # flows

### annotation alone
x = source()
x: str
sink(x)  # flows

### walrus
if (x := source()):
    sink(x)  # flows

### concatenation
sink("select " + source())  # flows

### percent formatting
sink("select %s" % source())  # flows
sink("select %s %s" % ("a", source()))  # flows
sink("select %(a)s" % {"a": source()})  # flows

### format
sink("select {}".format(source()))  # flows
sink("select {a}".format(a=source()))  # flows

### f-string
sink(f"select {source()}")  # flows
sink(f"select {source()!r:>10}")  # flows
sink(f"select {1:{source()}}")  # flows
sink(f"select")  # clean

### nested f-string
sink(f"a {f'b {source()}'}")  # flows

### implicit concatenation
sink("a" f"{source()}" "b")  # flows
sink("a" "b")  # clean

### join
sink(",".join(source()))  # flows
sink(source().join(["a"]))  # flows

### appended
x = "a"
x += source()
sink(x)  # flows

### multiplication keeps the text
sink(source() * 3)  # flows

### path join operator
sink(base / source())  # flows

### power and shift are numbers
sink(source() ** 2)  # clean
sink(source() << 2)  # clean

### int
sink(int(source()))  # clean

### float bool len
sink(float(source()))  # clean
sink(bool(source()))  # clean
sink(len(source()))  # clean

### str keeps
sink(str(source()))  # flows

### uuid
import uuid
from uuid import UUID
sink(uuid.UUID(source()))  # clean
sink(UUID(source()))  # clean

### decimal
from decimal import Decimal as D
sink(D(source()))  # clean

### a function of the file called int
def int(x):
    return "a" + x
sink(int(source()))  # flows

### comparison
sink(source() == "a")  # clean
sink(source() < "a" < "b")  # clean
sink("a" in source())  # clean
sink(source() is None)  # clean

### not
sink(not source())  # clean

### or and and
sink(source() or "a")  # flows
sink("a" or source())  # flows
sink(source() and "a")  # clean
sink(c and source())  # flows

### conditional expression
sink(source() if c else "a")  # flows
sink("a" if source() else "b")  # clean

### boolean methods
x = source()
sink(x.startswith("a"))  # clean
sink(x.isdigit())  # clean
sink(x.find("a"))  # clean

### unknown call
sink(unknown(source()))  # flows
sink(unknown(a=source()))  # flows
sink(unknown("a"))  # clean

### splats
sink(*source())  # flows
sink(**source())  # flows
sink(f(*source()))  # flows

### method of a tainted value
sink(source().strip().lower())  # flows

### attribute
sink(source().a.b)  # flows

### subscript
sink(source()["a"]["b"])  # flows
sink(source()[0])  # flows
sink(source()[1:2])  # flows

### await
async def f():
    x = await source()
    sink(x)  # flows

### list
a = [source(), "b"]
sink(a)  # flows
sink(a[0])  # flows
sink(a[1])  # clean
sink(a[i])  # flows

### tuple
a = (source(), "b")
sink(a[0])  # flows
sink(a[1])  # clean

### set
sink({source(), "a"})  # flows

### dictionary
d = {"a": source(), "b": 1}
sink(d)  # flows
sink(d["a"])  # flows
sink(d["b"])  # clean
sink(d[k])  # flows

### dictionary get
d = {"a": source()}
sink(d.get("a"))  # flows

### dictionary splat
s = {"a": source(), "b": 1}
d = {**s, "c": 2}
sink(d["a"])  # flows
sink(d["b"])  # clean
sink(d["c"])  # clean

### list splat
sink([*source(), 1])  # flows

### writing a key
d = {}
d["a"] = source()
sink(d["a"])  # flows
sink(d["b"])  # clean
sink(d)  # flows

### writing an unknown key
d = {}
d[k] = source()
sink(d["a"])  # flows
sink(d)  # flows

### writing an attribute
o.a = source()
sink(o.a)  # flows
sink(o.b)  # clean

### writing a deep attribute
o.a.b = source()
sink(o.a.b)  # flows
sink(o.a.c)  # clean

### a clean write to a key
x = source()
x["a"] = 1
sink(x["a"])  # clean
sink(x["b"])  # flows

### deleted
x = source()
del x["a"]
sink(x["a"])  # clean
sink(x["b"])  # flows

### deleted variable
x = source()
del x
sink(x)  # clean

### tainted index
sink(unknown[source()])  # flows

### constant table
TABLE = {"asc": "ASC", "desc": "DESC"}
sink(TABLE[source()])  # clean

### unpacking
a, b = source(), 1
sink(a)  # flows
sink(b)  # clean

### unpacking a tainted value
a, (b, c) = source()
sink(a)  # flows
sink(c)  # flows

### starred unpacking
a, *b = source()
sink(b)  # flows

### list target
[a, b] = ["x", source()]
sink(a)  # clean
sink(b)  # flows

### swap
a, b = source(), 1
a, b = b, a
sink(a)  # clean
sink(b)  # flows

### if
x = "a"
if c:
    x = source()
sink(x)  # flows

### if elif else
x = 1
if a:
    x = 2
elif b:
    x = source()
else:
    x = 3
sink(x)  # flows

### all branches clean
x = source()
if a:
    x = 1
elif b:
    x = 2
else:
    x = 3
sink(x)  # clean

### elif without else
x = source()
if a:
    x = 1
elif b:
    x = 2
sink(x)  # flows

### branch that returns
def f():
    x = source()
    if c:
        x = 1
    else:
        return
    sink(x)  # clean

### only in one branch
if c:
    x = source()
    sink(x)  # flows
else:
    x = 1
    sink(x)  # clean

### while
x = 1
while c:
    sink(x)  # flows
    x = source()

### while true
x = source()
while True:
    x = 1
    if c:
        break
sink(x)  # clean

### while else
x = 1
while c:
    x = source()
else:
    sink(x)  # flows

### for
for x in source():
    sink(x)  # flows

### loop variable afterwards
for x in source():
    pass
sink(x)  # flows

### for with unpacking
for k, v in source().items():
    sink(v)  # flows

### for over constants
for x in ["a", "b"]:
    sink(x)  # clean

### for enumerate
for i, x in enumerate(source()):
    sink(x)  # flows

### for else
x = source()
for a in b:
    x = 1
    break
else:
    x = 2
sink(x)  # clean

### continue
for x in source():
    y = x
    if c:
        y = 1
        continue
    sink(y)  # flows

### async for and with
async def f():
    async for x in source():
        sink(x)  # flows
    async with source() as s:
        sink(s)  # flows

### try
x = 1
try:
    x = source()
    g()
except Exception as e:
    sink(x)  # flows
sink(x)  # flows

### try except else
x = 1
try:
    g()
except A:
    x = 2
except B:
    x = 3
else:
    x = source()
sink(x)  # flows

### try that cleans
x = source()
try:
    x = 1
except Exception:
    x = 2
sink(x)  # clean

### finally
x = 1
try:
    x = source()
finally:
    sink(x)  # flows

### finally that cleans
x = source()
try:
    g()
finally:
    x = 1
sink(x)  # clean

### raised value
try:
    raise ValueError(source())
except ValueError as e:
    sink(e)  # flows

### return in except
def f():
    x = source()
    try:
        x = int(x)
    except ValueError:
        return
    sink(x)  # clean

### with
with source() as x:
    sink(x)  # flows

### with several
with a() as x, source() as y:
    sink(x)  # clean
    sink(y)  # flows

### with a tuple target
with source() as (a, b):
    sink(b)  # flows

### match
match source():
    case {"a": b}:
        sink(b)  # flows
    case [c, *d]:
        sink(c)  # flows
        sink(d)  # flows
    case other:
        sink(other)  # flows

### match with literals
x = source()
match x:
    case "a":
        sink(x)  # clean
    case _:
        sink(x)  # flows

### match class pattern
match source():
    case Point(x=px):
        sink(px)  # flows

### match as
match source():
    case [a, b] as both:
        sink(both)  # flows

### list comprehension
sink([x for x in source()])  # flows
sink([x + "a" for x in source() if x])  # flows
sink([1 for x in source()])  # clean
sink([int(x) for x in source()])  # clean
sink([sanitize(x) for x in source()])  # clean

### sink in a comprehension
[sink(x) for x in source()]  # flows

### nested comprehension
sink([y for x in source() for y in x])  # flows

### dictionary comprehension
sink({k: v for k, v in source().items()})  # flows

### generator expression
sink(x for x in source())  # flows
sink(",".join(x for x in source()))  # flows

### filtered comprehension
sink([x for x in source() if x in ALLOWED])  # clean
sink([x for x in source() if x not in ALLOWED])  # flows

### comprehension variable does not leak
x = 1
y = [x for x in source()]
sink(x)  # clean
sink(y)  # flows

### map and filter
sink(list(map(str, source())))  # flows
sink(list(map(int, source())))  # clean
sink(list(map(lambda x: x, source())))  # flows
sink(list(map(lambda x: 1, source())))  # clean
sink(list(filter(lambda x: c, source())))  # flows

### lambda that sinks
list(map(lambda x: sink(x), source()))  # flows

### sorted with a key
sink(sorted(source(), key=lambda x: x.a))  # flows
sorted(source(), key=lambda x: sink(x))  # flows

### reduce
from functools import reduce
sink(reduce(lambda a, x: a + x, source(), ""))  # flows

### lambda
f = lambda x: sink(x)  # flows
f(source())

### lambda closure
def f():
    x = source()
    g(lambda: sink(x))  # flows

### append
a = []
a.append(source())
sink(a)  # flows

### append of a constant
a = []
a.append("x")
sink(a)  # clean

### extend insert add update
a = []
a.extend(source())
sink(a)  # flows
b = set()
b.add(source())
sink(b)  # flows
d = {}
d.update(source())
sink(d["a"])  # flows

### append to an attribute
self.items.append(source())
sink(self.items)  # flows
sink(self.other)  # clean

### io buffer
buf = StringIO()
buf.write(source())
sink(buf.getvalue())  # flows

### allow list with return
def f():
    x = source()
    if x not in ALLOWED:
        return
    sink(x)  # clean

### allow list with raise
x = source()
if x not in ALLOWED:
    raise ValueError("no")
sink(x)  # clean

### allow list with abort
from flask import abort
x = source()
if x not in ALLOWED:
    abort(400)
sink(x)  # clean

### allow list inside
x = source()
if x in ALLOWED:
    sink(x)  # clean
sink(x)  # flows

### allow list that does not stop
x = source()
if x not in ALLOWED:
    log("no")
sink(x)  # flows

### not in parentheses
x = source()
if not (x in ALLOWED):
    raise ValueError()
sink(x)  # clean

### allow list or default
x = source()
if x not in ALLOWED:
    x = "default"
sink(x)  # clean

### the list is the attacker's
x = source()
allowed = source()
if x in allowed:
    sink(x)  # flows

### contained in the value
x = source()
if "a" in x:
    sink(x)  # flows

### guard on a key
d = source()
if d["sort"] not in ALLOWED:
    raise ValueError()
sink(d["sort"])  # clean
sink(d["other"])  # flows

### conjunction
x = source()
if c and x in ALLOWED:
    sink(x)  # clean

### disjunction
x = source()
if c or x in ALLOWED:
    sink(x)  # flows

### negated disjunction
x = source()
if not x or x not in ALLOWED:
    raise ValueError()
sink(x)  # clean

### guarded conditional expression
x = source()
sink(x if x in ALLOWED else "a")  # clean
sink("a" if x in ALLOWED else x)  # flows

### guarded and
x = source()
x in ALLOWED and sink(x)  # clean
x in ALLOWED or sink(x)  # flows

### assert
x = source()
assert x in ALLOWED
sink(x)  # clean

### full match
import re
x = source()
if not re.fullmatch(r"\\w+", x):
    raise ValueError()
sink(x)  # clean

### full match with a wildcard
import re
x = source()
if not re.fullmatch(r"a.*", x):
    raise ValueError()
sink(x)  # flows

### match anchored at the end
import re
x = source()
if not re.match(r"[a-z]+$", x):
    raise ValueError()
sink(x)  # clean

### match not anchored at the end
import re
x = source()
if not re.match(r"[a-z]+", x):
    raise ValueError()
sink(x)  # flows

### search anchored
import re
x = source()
if re.search(r"^[a-z]+$", x) is None:
    raise ValueError()
sink(x)  # clean

### search for bad characters
import re
x = source()
if re.search(r"[^a-z0-9]", x):
    raise ValueError()
sink(x)  # clean

### compiled pattern
import re
SAFE = re.compile(r"[a-z]+")
def f():
    x = source()
    if not SAFE.fullmatch(x):
        return
    sink(x)  # clean

### match kept in a variable
import re
x = source()
m = re.fullmatch(r"\\d+", x)
if m is None:
    raise ValueError()
sink(x)  # clean

### isinstance
x = source()
if not isinstance(x, int):
    raise ValueError()
sink(x)  # clean

### isinstance of several
x = source()
if isinstance(x, (int, float)):
    sink(x)  # clean

### isinstance of str
x = source()
if isinstance(x, str):
    sink(x)  # flows

### isinstance with an unsafe type
x = source()
if isinstance(x, (int, str)):
    sink(x)  # flows

### isdigit
x = source()
if not x.isdigit():
    raise ValueError()
sink(x)  # clean

### isalnum
x = source()
if x.isalnum():
    sink(x)  # clean

### equality
x = source()
if x == "a":
    sink(x)  # clean
if x != "a":
    sink(x)  # flows

### equality of several
x = source()
if x == "a" or x == "b":
    sink(x)  # clean

### startswith proves nothing by itself
x = source()
if not x.startswith("/srv"):
    raise ValueError()
sink(x)  # flows

### sys.exit
import sys
x = source()
if x not in ALLOWED:
    sys.exit(1)
sink(x)  # clean

### a function that proves its argument
def is_allowed(x):
    return x in ALLOWED
x = source()
if not is_allowed(x):
    raise ValueError()
sink(x)  # clean

### a function that proves its argument step by step
def is_allowed(x):
    if len(x) > 10:
        return False
    if not x.isalnum():
        return False
    return True
x = source()
if is_allowed(x):
    sink(x)  # clean

### a function that raises
def check(x):
    if x not in ALLOWED:
        raise ValueError(x)
x = source()
check(x)
sink(x)  # clean

### a method that raises
class A:
    def check(self, x):
        if x not in ALLOWED:
            raise ValueError(x)
    def go(self):
        x = source()
        self.check(x)
        sink(x)  # clean

### parameter to result
def keep(x):
    return x
sink(keep(source()))  # flows
sink(keep("a"))  # clean

### parameter not in the result
def one(x):
    return 1
sink(one(source()))  # clean

### keyword arguments
def second(a, b):
    return b
sink(second(a=source(), b=1))  # clean
sink(second(b=source(), a=1))  # flows

### default values
def f(x=source()):
    sink(x)  # flows
f()

### args and kwargs
def f(a, *args, **kwargs):
    sink(a)  # clean
    sink(args)  # flows
f(1, 2, source())

### source in a called function
def read():
    return source()
sink(read())  # flows

### sink in a called function
def run(cmd):
    sink(cmd)  # flows
run(source())

### sink in a function called with constants
def run(cmd):
    sink(cmd)  # clean
run("ls")

### sink two calls away
def run(cmd):
    sink(cmd)  # flows
def go(x):
    run("a" + x)
go(source())

### function defined below
def go():
    run(source())
def run(cmd):
    sink(cmd)  # flows

### result with keys
def make(x):
    return {"a": x, "b": 1}
sink(make(source())["a"])  # flows
sink(make(source())["b"])  # clean

### result tuple
def two(x):
    return x, 1
a, b = two(source())
sink(a)  # flows
sink(b)  # clean

### parameter into another
def fill(o, x):
    o["a"] = x
d = {}
fill(d, source())
sink(d["a"])  # flows
sink(d["b"])  # clean

### parameter appended to another
def add(items, x):
    items.append(x)
items = []
add(items, source())
sink(items)  # flows

### method
class A:
    def run(self, x):
        sink(x)  # flows
    def go(self):
        self.run(source())

### attribute of self
class A:
    def go(self):
        self.x = source()
        sink(self.x)  # flows
        sink(self.y)  # clean

### attribute set in another method
class A:
    def load(self):
        self.x = source()
    def go(self):
        self.load()
        sink(self.x)  # flows

### attribute read in another method
class A:
    def run(self):
        sink(self.x)  # flows
    def go(self):
        self.x = source()
        self.run()

### static method
class A:
    @staticmethod
    def run(x):
        sink(x)  # flows
    def go(self):
        self.run(source())

### class method
class A:
    @classmethod
    def run(cls, x):
        sink(x)  # flows
    def go(self):
        self.run(source())

### constructor
class A:
    def __init__(self, x):
        self.x = x
        self.y = 1
a = A(source())
sink(a.x)  # flows
sink(a.y)  # clean

### method of an instance
class A:
    def run(self, x):
        sink(x)  # flows
a = A()
a.run(source())

### inherited constructor
class A(B):
    def __init__(self, x):
        super().__init__(x)
        sink(self.x)  # flows
A(source())

### class attribute
class A:
    x = source()
    sink(x)  # flows

### method does not see class names
x = 1
class A:
    x = source()
    def f(self):
        sink(x)  # clean

### global
def f():
    global G
    G = source()
    sink(G)  # flows

### global set in a called function
G = 1
def load():
    global G
    G = source()
load()
sink(G)  # flows

### nonlocal
def f():
    x = 1
    def g():
        nonlocal x
        x = source()
    g()
    sink(x)  # flows

### local shadows global
x = source()
def f():
    x = 1
    sink(x)  # clean

### global variable in a function
x = source()
def f():
    sink(x)  # flows
f()

### inner function
def f():
    x = source()
    def g():
        sink(x)  # flows
    g()

### inner function returned
def f():
    x = source()
    def g():
        sink(x)  # flows
    return g

### inner function with a parameter
def f():
    def g(y):
        sink(y)  # flows
    g(source())

### inner function never tainted
def f():
    def g(y):
        sink(y)  # clean
    g(1)

### decorated function
@app.route("/")
def f():
    sink(source())  # flows

### decorated inner function
def f():
    x = source()
    @wraps(x)
    def g():
        sink(x)  # flows
    return g

### callback parameter
def each(items, f):
    for x in items:
        f(x)
each(source(), lambda x: sink(x))  # flows

### function passed by name
def run(x):
    sink(x)  # flows
list(map(run, source()))

### recursion
def f(x, n):
    if n == 0:
        return x
    return f(x, n - 1)
sink(f(source(), 3))  # flows
sink(f("a", 3))  # clean

### generator
def g():
    yield source()
for x in g():
    sink(x)  # flows

### yield from
def g():
    yield from source()
sink(list(g()))  # flows

### yield gives an unknown value
def g():
    x = yield source()
    sink(x)  # clean

### conditional definition
if c:
    def f(x):
        return x
else:
    def f(x):
        return 1
sink(f(source()))  # flows

### redefined
try:
    from fast import f
except ImportError:
    def f(x):
        return x
sink(f(source()))  # flows

### print statement and exec
print(source())
sink("a")  # clean

### ellipsis and slices
sink(source()[..., 1])  # flows

### star import
from m import *
sink(f(source()))  # flows

### type alias and annotations
def f(x: str = "a") -> str:
    y: "str" = x
    return y
sink(f(source()))  # flows

### setattr
setattr(o, "a", source())
sink(o.a)  # flows

### unreachable
def f():
    x = 1
    return x
    x = source()
    sink(x)  # clean

### conditional reassignment in a loop
x = source()
for a in b:
    if a:
        x = sanitize(x)
sink(x)  # flows

### chain of copies in a loop
a = b = c = d = 1
for i in r:
    sink(d)  # flows
    d = c
    c = b
    b = a
    a = source()

### a condition that calls a function inside the function being read
def outer():
    def ready():
        return outer()
    if ready():
        sink(source())  # flows
outer()

### functions that ask each other in their conditions
def first(x):
    if second():
        return x
    return "a"
def second():
    return third()
def third():
    return second()
sink(first(source()))  # flows

### a condition on constants of the function
def f():
    x = source()
    rows = 30
    if rows * 4 > 100:
        x = "a"
    sink(x)  # clean
    limit = 64
    y = "a"
    if limit + 1 < 60:
        y = source()
    sink(y)  # clean

### a condition on what is written twice, bound elsewhere or a switch of the file
SWITCH = False
def g(lines):
    x = source()
    done = False
    for line in lines:
        if done:
            sink(x)  # flows
        done = True
    flag = 1
    with open(p) as flag:
        if flag > 2:
            sink(x)  # flows
    if SWITCH:
        sink(x)  # flows

### a look-up by a tainted key
t = {"a": "b"}
sink(t.get(source()))  # clean
sink(source().get("a"))  # flows

`;
