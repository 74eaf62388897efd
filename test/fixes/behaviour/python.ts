import type { PythonBehaviour } from './model';

const FLASK = 'from flask import Flask, request\n\napp = Flask(__name__)\n\n';

const DATABASE = `
db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE users (id INTEGER, name TEXT, email TEXT)")
db.executemany("INSERT INTO users VALUES (?, ?, ?)", [(1, "ann", "ann@example.com"), (2, "bob", "bob@example.com"), (3, "O'Neil", "on@example.com")])
`;

/** Fixes of Python code. */
export const PYTHON: readonly PythonBehaviour[] = [
  {
    rule: 'python-sql-injection-sqlite3',
    title: 'finds the same row; a quote ends no string',
    code: `import sqlite3\n${FLASK}${DATABASE}
@app.route("/user")
def user():
    name = request.args.get("name")
    return db.execute(f"SELECT id, email FROM users WHERE name = '{name}'").fetchall()
`,
    good: 'request.args = {"name": "bob"}\nreturn user()',
    attack: `request.args = {"name": "' OR '1'='1"}\nreturn len(user()) > 1`,
  },
  {
    rule: 'python-sql-injection-sqlite3',
    title: 'LIKE keeps its wildcards',
    code: `import sqlite3\n${FLASK}${DATABASE}
@app.route("/search")
def search():
    word = request.args["q"]
    return db.execute("SELECT id FROM users WHERE name LIKE '%" + word + "%' ORDER BY id").fetchall()
`,
    good: 'request.args = {"q": "n"}\nreturn search()',
    attack: `request.args = {"q": "zz%' OR 1=1 --"}\nreturn len(search()) > 0`,
  },
  {
    rule: 'python-sql-injection-sqlite3',
    title: 'writes the same row; no value starts a second statement',
    code: `import sqlite3\n${FLASK}${DATABASE}
@app.route("/rename", methods=["POST"])
def rename():
    name = request.form["name"]
    db.execute("UPDATE users SET name = '%s' WHERE id = 1" % name)
    return db.execute("SELECT id, name FROM users ORDER BY id").fetchall()
`,
    good: 'request.form = {"name": "anna"}\nreturn rename()',
    attack: `request.form = {"name": "x' WHERE id = 2 OR 'a'='a"}\ntry:\n    return rename()[1][1] == "x"\nexcept sqlite3.Error:\n    return True`,
  },
  {
    rule: 'python-sql-injection-parameter-sqlite3',
    title: 'a parameter of a function stays a value',
    code: `import sqlite3\n${DATABASE}
def find(name):
    cursor = db.cursor()
    cursor.execute(f"SELECT id FROM users WHERE name = '{name}'")
    return cursor.fetchall()
`,
    good: 'return find("ann"), find("nobody")',
    attack: `return len(find("' OR 'a'='a")) > 1`,
  },
  {
    rule: 'python-command-injection-os-system',
    title: 'a name with a blank is one argument; a semicolon starts nothing',
    code: `import os\n${FLASK}
@app.route("/list")
def listing():
    folder = request.args.get("folder")
    return os.popen(f"ls {folder}").read()
`,
    good: 'os.mkdir("docs")\nopen("docs/a.txt", "w").close()\nrequest.args = {"folder": "docs"}\nreturn listing()',
    attack: 'request.args = {"folder": ".; touch stolen"}\nlisting()\nreturn os.path.exists("stolen")',
  },
  {
    rule: 'python-command-injection-subprocess-shell',
    title: 'runs the same command; a semicolon starts nothing',
    code: `import os\nimport subprocess\n${FLASK}
@app.route("/echo")
def echo():
    word = request.args.get("word")
    return subprocess.run(f"echo hello {word}", shell=True, capture_output=True, text=True).stdout
`,
    good: 'request.args = {"word": "world"}\nreturn echo()',
    attack: 'request.args = {"word": "x; touch stolen"}\necho()\nreturn os.path.exists("stolen")',
  },
  {
    rule: 'python-command-injection-parameter',
    title: 'a substitution is text',
    code: `import os

def show(name):
    os.system(f"echo {name} > out.txt")
`,
    good: 'show("plain")\nreturn open("out.txt").read()',
    attack: 'show("$(touch stolen)")\nreturn os.path.exists("stolen")',
  },
  {
    rule: 'python-code-injection',
    title: 'literals are read; calls are not made',
    code: `import os\n${FLASK}
@app.route("/value", methods=["POST"])
def value():
    text = request.form["text"]
    return eval(text)
`,
    good: `request.form = {"text": "{'a': [1, 2.5, None]}"}\nreturn value()`,
    attack: `request.form = {"text": "__import__('os').mkdir('stolen')"}\ntry:\n    value()\nexcept ValueError:\n    pass\nreturn os.path.exists("stolen")`,
  },
  {
    rule: 'python-code-injection-parameter',
    title: 'a parameter is read as a literal',
    code: `import os

def parse(expression):
    return eval(expression)
`,
    good: 'return parse("(1, \'two\', True)")',
    attack: `try:\n    parse("__import__('os').mkdir('stolen')")\nexcept ValueError:\n    pass\nreturn os.path.exists("stolen")`,
  },
  {
    rule: 'python-unsafe-deserialization-yaml',
    title: 'reads the same document; a tag makes no object',
    code: `import os
import yaml

def read(stream):
    return yaml.load(stream, Loader=yaml.UnsafeLoader)
`,
    good: 'return read("a: [1, 2]\\nb: {c: true}")',
    attack: `try:\n    read("!!python/object/apply:os.mkdir [stolen]")\nexcept yaml.YAMLError:\n    pass\nreturn os.path.exists("stolen")`,
    needs: 'yaml',
  },
  {
    rule: 'python-unsafe-deserialization-yaml',
    title: 'reads the same documents of a stream',
    code: `import os
import yaml

def read(stream):
    return list(yaml.load_all(stream, Loader=yaml.UnsafeLoader))
`,
    good: 'return read("a: 1\\n---\\n- b")',
    attack: `try:\n    read("!!python/object/apply:os.mkdir [stolen]")\nexcept yaml.YAMLError:\n    pass\nreturn os.path.exists("stolen")`,
    needs: 'yaml',
  },
  {
    rule: 'python-unsafe-deserialization-pickle',
    title: 'JSON is read; a pickle is refused',
    code: `import os
import pickle
${FLASK}
@app.route("/state", methods=["POST"])
def state():
    try:
        return pickle.loads(request.data)
    except ValueError:
        return "refused"
`,
    // The two forms are not the same bytes: what the clients send changes with the fix, and what comes out stays.
    good: 'import json\nrequest.data = pickle.dumps({"a": [1]})\nfirst = state()\nrequest.data = json.dumps({"a": [1]}).encode()\nreturn state() if first == "refused" else first',
    attack: `class Evil:\n    def __reduce__(self):\n        return (os.mkdir, ("stolen",))\nrequest.data = pickle.dumps(Evil())\nstate()\nreturn os.path.exists("stolen")`,
  },
  {
    rule: 'python-path-traversal',
    title: 'opens the file of that name; climbs nowhere',
    code: `import os\n${FLASK}
@app.route("/file")
def file():
    name = request.args.get("name")
    with open(os.path.join("public", name)) as handle:
        return handle.read()
`,
    good: 'os.makedirs("public", exist_ok=True)\nopen("public/a.txt", "w").write("hello")\nrequest.args = {"name": "a.txt"}\nreturn file()',
    attack: 'open("secret", "w").write("key")\nrequest.args = {"name": "../secret"}\ntry:\n    return file() == "key"\nexcept Exception:\n    return False',
  },
  {
    rule: 'python-archive-slip-tarfile',
    title: 'unpacks the same files; a member outside of the folder is refused',
    code: `import io
import os
import tarfile

def unpack(path, target):
    with tarfile.open(path) as tar:
        tar.extractall(target)
`,
    good: `with tarfile.open("a.tar", "w") as tar:\n    info = tarfile.TarInfo("docs/a.txt")\n    info.size = 5\n    tar.addfile(info, io.BytesIO(b"hello"))\nunpack("a.tar", "out")\nreturn open("out/docs/a.txt").read()`,
    attack: `with tarfile.open("b.tar", "w") as tar:\n    info = tarfile.TarInfo("../stolen")\n    info.size = 1\n    tar.addfile(info, io.BytesIO(b"x"))\ntry:\n    unpack("b.tar", "out")\nexcept tarfile.TarError:\n    pass\nreturn os.path.exists("stolen")`,
  },
  {
    rule: 'python-insecure-tempfile',
    title: 'a path that can be written; nobody else can put a file there first',
    code: `import os
import tempfile

def report():
    path = tempfile.mktemp(suffix=".csv")
    if os.path.exists(path):
        return path, "taken"
    return path, "free"
`,
    good: 'path, _ = report()\nopen(path, "w").write("a,b")\ntext = open(path).read()\nos.unlink(path)\nreturn text, path.endswith(".csv")',
    attack: 'path, state = report()\nif state == "taken":\n    os.unlink(path)\nreturn state == "free"',
  },
  {
    rule: 'python-timing-unsafe-compare',
    title: 'the right signature passes, wrong ones and none do not',
    code: `import hashlib
import hmac
${FLASK}
KEY = b"key"

@app.route("/hook", methods=["POST"])
def hook():
    expected = hmac.new(KEY, request.data, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    return given == expected
`,
    good: `request.data = b"body"\nright = hmac.new(b"key", b"body", hashlib.sha256).hexdigest()\nresults = []\nfor given in (right, "0" * 64, "", right[:10]):\n    request.headers = {"X-Signature": given}\n    results.append(hook())\nreturn results`,
    attack: 'return "compare_digest" not in hook.__code__.co_names',
  },
  {
    rule: 'python-weak-random',
    title: 'a token of the same alphabet and length; its seed is out of reach',
    code: `import random
import string

def reset_token():
    token = "".join(random.choice(string.ascii_letters) for _ in range(32))
    return token
`,
    good: 'token = reset_token()\nreturn len(token), token.isalpha()',
    attack: 'random.seed(1)\nfirst = reset_token()\nrandom.seed(1)\nreturn first == reset_token()',
  },
  {
    rule: 'python-weak-random',
    title: 'a code of the same range; its seed is out of reach',
    code: `import random

def code():
    otp = random.randint(100000, 999999)
    return otp
`,
    good: 'return 100000 <= code() <= 999999',
    attack: 'random.seed(1)\nfirst = [code() for _ in range(4)]\nrandom.seed(1)\nreturn first == [code() for _ in range(4)]',
  },
  {
    rule: 'python-weak-random-string',
    title: 'a text of the same letters; its seed is out of reach',
    code: `import random
import string

def make(length):
    return "".join(random.choice(string.ascii_letters) for _ in range(length))
`,
    good: 'text = make(20)\nreturn len(text), text.isalpha()',
    attack: 'random.seed(1)\nfirst = make(20)\nrandom.seed(1)\nreturn first == make(20)',
  },
  {
    rule: 'python-weak-hash-signature',
    title: 'a hexadecimal text still; with the length of SHA-256',
    code: `import hashlib

def sign(text, key):
    signature = hashlib.md5((text + key).encode()).hexdigest().upper()
    return signature
`,
    good: 'text = sign("a", "k")\nint(text, 16)\nreturn text == sign("a", "k"), text != sign("b", "k"), text.isupper()',
    attack: 'return len(sign("a", "k")) == 32',
  },
  {
    rule: 'python-weak-hash',
    title: 'the digest stays what caches and files already hold',
    code: `import hashlib

def cache_key(url):
    return hashlib.md5(url.encode()).hexdigest()
`,
    good: 'return cache_key("https://example.com")',
    attack: 'import inspect\nreturn "usedforsecurity" not in str(cache_key.__code__.co_consts)',
  },
  {
    rule: 'python-cookie-insecure',
    title: 'the same cookie, now hidden from scripts and kept to HTTPS',
    code: `from flask import Flask, make_response, request
import secrets

app = Flask(__name__)

@app.route("/login", methods=["POST"])
def login():
    response = make_response("ok")
    response.set_cookie("session_id", secrets.token_hex(), max_age=60)
    return response
`,
    good: 'response = login()\nreturn response.body, response.cookies["session_id"]["max_age"]',
    attack: 'options = login().cookies["session_id"]\nreturn not (options.get("secure") and options.get("httponly") and options.get("samesite"))',
  },
  {
    rule: 'python-cookie-flag-off',
    title: 'the flag is turned on, the others stay',
    code: `def remember(response, token):
    response.set_cookie("token", token, httponly=True, secure=False)
`,
    good: 'from flask import Response\nresponse = Response()\nremember(response, "t")\nreturn response.cookies["token"]["httponly"]',
    attack: 'from flask import Response\nresponse = Response()\nremember(response, "t")\nreturn not response.cookies["token"]["secure"]',
  },
  {
    rule: 'python-regex-injection',
    title: 'plain words are found; a pattern is text',
    code: `import re\n${FLASK}
@app.route("/search")
def search():
    word = request.args.get("q")
    return [line for line in ("one", "two", "three") if re.search(word, line)]
`,
    good: 'request.args = {"q": "t"}\nreturn search()',
    attack: 'request.args = {"q": "(.*)"}\nreturn len(search()) > 0',
  },
  {
    rule: 'python-xss-flask-html-string',
    title: 'plain names stay as they are; a tag is text',
    code: `${FLASK}
@app.route("/hello")
def hello():
    name = request.args.get("name")
    return f"<h1>Hello, {name}!</h1>"
`,
    good: 'request.args = {"name": "Ann"}\nreturn str(hello())',
    attack: 'request.args = {"name": "<script>alert(1)</script>"}\nreturn "<script>" in hello()',
  },
  {
    rule: 'python-xss-mark-safe',
    title: 'the markup stays markup, the value becomes text',
    code: `from flask import Flask, render_template, request
from markupsafe import Markup

app = Flask(__name__)

@app.route("/comment")
def comment():
    text = request.args["text"]
    return render_template("comment.html", text=Markup(f"<p>{text}</p>"))
`,
    good: 'request.args = {"text": "nice"}\nreturn str(comment()["text"])',
    attack: 'request.args = {"text": "<img onerror=x>"}\nreturn "<img" in comment()["text"]',
  },
  {
    rule: 'python-log-injection',
    title: 'one line for each entry',
    code: `import logging\n${FLASK}
logger = logging.getLogger("shop")

@app.route("/login")
def login():
    user = request.args.get("user")
    logger.warning(f"Failed login for {user}")
    return "no"
`,
    good: 'request.args = {"user": "ann"}\nreturn login()',
    attack: `lines = []\nclass Keep(logging.Handler):\n    def emit(self, record):\n        lines.append(record.getMessage())\nlogger.addHandler(Keep())\nlogger.propagate = False\nrequest.args = {"user": "x\\nLogin of admin"}\nlogin()\nreturn any("\\n" in line for line in lines)`,
  },
  {
    rule: 'python-assert-authorization',
    title: 'who may goes on, also where asserts are left out',
    code: `def remove(current):
    assert current.is_admin
    return "removed"
`,
    good: 'from types import SimpleNamespace\nreturn remove(SimpleNamespace(is_admin=True))',
    attack: 'from types import SimpleNamespace\ntry:\n    remove(SimpleNamespace(is_admin=False))\nexcept AssertionError:\n    # With python -O the line is not there at all.\n    return True\nexcept PermissionError:\n    return False\nreturn True',
  },
  {
    rule: 'python-nosql-injection-pymongo',
    title: 'asks for the same value; an object is no operator',
    code: `from pymongo import MongoClient\n${FLASK}
users = MongoClient().shop.users

@app.route("/login", methods=["POST"])
def login():
    name = request.json["name"]
    return users.find_one({"name": name})
`,
    setup: `
class Collection:
    def __getattr__(self, _name):
        return self
    def find_one(self, query):
        wanted = query["name"]
        if isinstance(wanted, dict) and "$eq" in wanted:
            test = lambda value: value == wanted["$eq"]
        elif isinstance(wanted, dict) and "$ne" in wanted:
            test = lambda value: value != wanted["$ne"]
        else:
            test = lambda value: value == wanted
        return next((row for row in ({"name": "ann"}, {"name": "bob"}) if test(row["name"])), None)
stub("pymongo", MongoClient=lambda *args: Collection())
`,
    good: 'request.json = {"name": "bob"}\nreturn login()',
    attack: 'request.json = {"name": {"$ne": ""}}\nreturn login() is not None',
  },
  {
    rule: 'python-tls-verify-disabled',
    title: 'the same request, with the certificate checked',
    code: `import requests

def prices(url):
    return requests.get(url, verify=False, timeout=10)
`,
    setup: 'stub("requests", get=lambda url, **options: (url, options))',
    good: 'url, options = prices("https://example.com")\nreturn url, options["timeout"]',
    attack: 'return prices("https://example.com")[1]["verify"] is False',
  },
  {
    rule: 'python-requests-without-timeout',
    title: 'the same request, with an end',
    code: `import requests

def prices(url):
    return requests.get(url, params={"a": 1})
`,
    setup: 'stub("requests", get=lambda url, **options: (url, options))',
    good: 'url, options = prices("https://example.com")\nreturn url, options["params"]',
    attack: 'return prices("https://example.com")[1].get("timeout") is None',
  },
  {
    rule: 'python-file-permissions-broad',
    title: 'the owner reads on, others do not',
    code: `import os

def protect():
    os.chmod("key.pem", 0o644)
`,
    good: 'open("key.pem", "w").write("k")\nprotect()\nreturn os.stat("key.pem").st_mode & 0o600',
    attack: 'open("key.pem", "w").close()\nprotect()\nreturn bool(os.stat("key.pem").st_mode & 0o077)',
  },
  {
    rule: 'python-ssl-unverified-context',
    title: 'a context still; it checks certificates and names',
    code: `import ssl

def connect():
    context = ssl._create_unverified_context()
    return context
`,
    good: 'return isinstance(connect(), ssl.SSLContext)',
    attack: 'return connect().verify_mode == ssl.CERT_NONE',
  },
  {
    rule: 'python-fallback-secret',
    title: 'the value from the environment; no known one in its place',
    code: `import os

def load():
    SECRET_KEY = os.environ.get("SECRET_KEY", "dev")
    return SECRET_KEY
`,
    good: 'os.environ["SECRET_KEY"] = "from-outside"\nreturn load()',
    attack: 'os.environ.pop("SECRET_KEY", None)\ntry:\n    return load() == "dev"\nexcept KeyError:\n    return False',
  },
  {
    rule: 'python-static-salt',
    title: 'a key of the same length; equal passwords have different ones',
    code: `import hashlib

def stored(password):
    return hashlib.pbkdf2_hmac("sha256", password.encode(), b"D8VxSmTZt2E2", 1000)
`,
    good: 'return len(stored("pw"))',
    attack: 'return stored("pw") == stored("pw")',
  },
  {
    rule: 'python-redos',
    title: 'accepts and refuses the same texts; does not hang',
    code: `import re

def valid(text):
    return re.match(r"^(\\w+)+$", text) is not None
`,
    good: 'return [valid(text) for text in ("abc", "a1_", "", "a b", "!")]',
    attack: 'import time\nstart = time.perf_counter()\nvalid("a" * 22 + "!")\nreturn time.perf_counter() - start > 0.05',
  },
];
