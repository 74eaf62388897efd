/** One construct a program: `source()` taints, `sink(x)` must say what it expects. */
export const javaPrograms = `
### a variable
String x = source();
sink(x);  // flows

### reassigned with a constant
String x = source();
x = "a";
sink(x);  // clean

### a sanitizer
String x = sanitize(source());
sink(x);  // clean

### concatenation and compound assignment
String x = "a" + source();
String y = "b";
y += x;
sink(y);  // flows
int n = 1;
n -= 2;
sink(n);  // clean

### a cast and parentheses
Object o = source();
sink((String) (o));  // flows

### a constant condition that keeps the taint out
int columns = 12;
String x;
if (columns * 8 <= 96) {
  x = "safe";
} else {
  x = source();
}
sink(x);  // clean

### a constant condition that lets the taint in
int retries = 5;
String x;
if (retries - 2 < 4) x = source();
else x = "safe";
sink(x);  // flows

### a constant ternary
int depth = 9;
String p = source();
String x = depth / 2 == 4 ? "safe" : p;
sink(x);  // clean
String y = depth % 2 == 0 ? "safe" : p;
sink(y);  // flows

### a switch on a constant character
String given = source();
String flags = "rwx";
char mode = flags.charAt(2);
String x;
switch (mode) {
  case 'r':
  case 'w':
    x = given;
    break;
  case 'x':
    x = "run";
    break;
  default:
    x = given.trim();
}
sink(x);  // clean

### a switch on a constant character that takes the tainted way
String given = source();
char mode = "rwx".charAt(0);
String x;
switch (mode) {
  case 'q':
  case 'r':
    x = given;
    break;
  default:
    x = "none";
}
sink(x);  // flows

### a switch on anything falls through
String x = "a";
switch (other()) {
  case 1:
    x = source();
  case 2:
    sink(x);  // flows
    break;
  default:
    sink(x);  // clean
}

### a switch with a value
String x = switch (other()) {
  case 1, 2 -> source();
  default -> "a";
};
sink(x);  // flows
String y = switch (other()) {
  case 1 -> { yield source(); }
  default -> "a";
};
sink(y);  // flows
String z = switch (other()) {
  case 1 -> "a";
  default -> { sink(y); yield "b"; }  // flows
};
sink(z);  // clean

### an else-if chain
String x = "a";
if (other()) {
  x = "b";
} else if (other()) {
  x = "c";
} else {
  x = source();
}
sink(x);  // flows

### a map by constant keys
java.util.HashMap<String, Object> map = new java.util.HashMap<>();
map.put("city", "Ghent");
map.put("name", source());
map.put("street", "Korenmarkt");
String x = (String) map.get("name");
sink(x);  // flows
x = (String) map.get("city");
sink(x);  // clean

### a map by unknown keys
Map<String, String> map = new HashMap<>();
map.put(other(), source());
sink(map.get("a"));  // flows
Map<String, String> two = new HashMap<>();
two.put("a", source());
sink(two.get(other()));  // flows

### a list by position
List<String> list = new ArrayList<>();
list.add("safe");
list.add(source());
list.add("moresafe");
sink(list.get(1));  // flows
list.remove(0);
sink(list.get(0));  // flows
sink(list.get(1));  // clean

### a list that a branch grows
List<String> list = new ArrayList<>();
if (other()) list.add("a");
list.add(source());
sink(list.get(0));  // flows
sink(list.get(1));  // flows

### a list in a loop
List<String> list = new ArrayList<>();
for (int i = 0; i < 3; i++) {
  list.add(source());
}
for (String each : list) sink(each);  // flows

### arrays
String[] a = { "a", source() };
sink(a[1]);  // flows
sink(a[0]);  // clean
String[] b = new String[2];
b[0] = source();
sink(b[0]);  // flows
sink(b[1]);  // clean
sink(b.length);  // clean

### StringBuilder
StringBuilder sb = new StringBuilder();
sb.append("a").append(source()).append("b");
sink(sb.toString());  // flows
sink(new StringBuilder("a").append(source()).reverse().toString());  // flows
StringBuilder clean = new StringBuilder("a");
sink(clean.append("b").toString());  // clean

### numbers carry nothing
int id = Integer.parseInt(source());
sink(id);  // clean
Long other = Long.valueOf(source());
sink("a" + other);  // clean
int length = source().length();
sink(length);  // clean
long parsed = parse(source());
sink(parsed);  // clean

### methods of the class
class Test {
  void a() {
    String x = help(source());
    sink(x);  // flows
    sink(this.help("a"));  // clean
    sink(drop(source()));  // clean
    pass(source());
  }
  String help(String p) { return p.trim(); }
  static String drop(String p) { return "constant"; }
  private void pass(String p) { sink(p); }  // flows
}

### overloads by number of arguments
class Test {
  void a() {
    sink(pick("a", source()));  // clean
    sink(pick(source()));  // flows
  }
  String pick(String a) { return a; }
  String pick(String a, String b) { return a; }
}

### an inner class
class Test {
  void a() {
    String x = new Inner().doSomething(source());
    sink(x);  // flows
    String y = new Inner().drop(source());
    sink(y);  // clean
    Inner inner = new Inner();
    sink(inner.doSomething("a"));  // clean
    sink(Inner.twice(source()));  // flows
  }
  private class Inner {
    public String doSomething(String p) {
      String s = p;
      return s;
    }
    String drop(String p) { return "a"; }
    static String twice(String p) { return p + p; }
  }
}

### the declared type decides the method
class Test {
  void a(Base given) {
    sink(given.pass(source()));  // flows
    Base made = new Heir();
    sink(made.pass(source()));  // clean
  }
}
class Base { String pass(String p) { return p; } }
class Heir extends Base { String pass(String p) { return "a"; } }

### fields through plain names
class Test {
  private String name;
  private final String fixed = "a";
  void set() {
    name = source();
    show();
    sink(fixed);  // clean
    sink(this.name);  // flows
  }
  void show() { sink(name); }  // flows
}

### constructors and accessors
class Holder {
  private final String value;
  Holder(String value) { this.value = value; }
  String getValue() { return value; }
}
class Test {
  void a() {
    Holder one = new Holder(source());
    sink(one.getValue());  // flows
    Holder two = new Holder("a");
    sink(two.getValue());  // clean
  }
}

### fields that are constants
class Test {
  private static final int FIVE = 5;
  private boolean yes = true;
  private boolean isTrue() { return true; }
  void a() {
    String x = source();
    if (FIVE == 5) x = "a";
    sink(x);  // clean
    String y = source();
    if (yes) y = "a";
    sink(y);  // clean
    String z = source();
    if (isTrue()) { z = "a"; }
    sink(z);  // clean
    String w = "a";
    if (FIVE != 5) { sink(source()); } else { w = source(); }  // clean
    sink(w);  // flows
  }
}

### try, catch and finally
String x = "a";
try {
  x = source();
  other();
} catch (Exception e) {
  sink(x);  // flows
} finally {
  sink(x);  // flows
}

### try with resources
try (Reader r = new Reader(source()); Writer w = new Writer("a")) {
  sink(r.read());  // flows
  sink(w);  // clean
}

### lambdas and streams
List<String> names = source();
names.forEach(n -> sink(n));  // flows
names.stream().map(n -> n + "a").forEach((String n) -> { sink(n); });  // flows
names.stream().map(n -> "a").forEach(n -> sink(n));  // clean
names.stream().map(Integer::parseInt).forEach(n -> sink(n));  // clean
Runnable r = () -> sink(source());  // flows

### an anonymous class
Runnable r = new Runnable() {
  @Override public void run() {
    sink(source());  // flows
  }
};
String outer = source();
run(new Callable<String>() {
  public String call() { return sink(outer); }  // flows
});

### comparison with literals proves
String x = source();
if (x.equals("asc")) sink(x);  // clean
else sink(x);  // flows
if ("asc".equals(x) || "desc".equalsIgnoreCase(x)) {
  sink(x);  // clean
}

### regular expressions prove
class Test {
  private static final Pattern SAFE = Pattern.compile("^[a-z]+$");
  void a() {
    String x = source();
    if (x.matches("[a-z]+")) sink(x);  // clean
    if (SAFE.matcher(x).matches()) sink(x);  // clean
    if (!SAFE.matcher(x).matches()) return;
    sink(x);  // clean
  }
  void b() {
    String x = source();
    if (x.matches(".*")) sink(x);  // flows
  }
}

### allow-lists prove
class Test {
  private static final Set<String> ALLOWED = Set.of("a", "b");
  void a() {
    String x = source();
    if (!ALLOWED.contains(x)) throw new IllegalArgumentException();
    sink(x);  // clean
  }
}

### loops
String x = "a";
while (true) {
  x = source();
  break;
}
sink(x);  // flows
do { sink(x); } while (other());  // flows
for (;;) { x = "b"; break; }

### synchronized and labels
synchronized (lock) { sink(source()); }  // flows
outer:
for (String s : source()) {
  for (;;) { sink(s); break outer; }  // flows
}

### pattern matching
Object o = source();
if (o instanceof String s) sink(o);  // flows

### a name that a type test gives
Object o = source();
if (o instanceof String text) {
  sink(text);  // flows
}
Object p = "a";
if (p instanceof String other) sink(other);  // clean
`;
