/** What flows in C#. Each line with a sink says so. */
export const csharpPrograms = String.raw`
### texts that are put together
class A { void F() {
  var id = source();
  sink("a" + id); // flows
  sink($"a {id} b"); // flows
  sink($"a {1} b"); // clean
  sink(@"c:\a"); // clean
  sink(string.Format("{0}", id)); // flows
  string text = id as string;
  sink(text); // flows
  sink((string)id); // flows
  sink((int)id); // clean
} }
### conversions
class A { void F() {
  var x = source();
  sink(int.Parse(x)); // clean
  sink(Convert.ToInt32(x)); // clean
  sink(x.Length); // clean
  sink(x.Trim().ToLower()); // flows
  sink(x?.Trim()); // flows
  sink(x!); // flows
  sink(x.Contains("a")); // clean
  sink(new Guid(x)); // clean
} }
### choices
class A { void F(bool flag) {
  var a = flag ? source() : "a";
  sink(a); // flows
  var b = source() ?? "b";
  sink(b); // flows
  string c = null;
  c ??= source();
  sink(c); // flows
  var d = source() == "a" ? "a" : "b";
  sink(d); // clean
  var x = source();
  var e = x switch { "a" => "asc", "b" => "desc", _ => "none" };
  sink(e); // clean
  var f = x switch { "a" => "asc", _ => x };
  sink(f); // flows
  switch (x) {
    case "a":
      sink(x); // clean
      break;
    default:
      sink(x); // flows
      break;
  }
} }
### objects and collections
class A { void F() {
  var list = new List<string> { "a", source() };
  sink(list); // flows
  var other = new List<string>();
  other.Add(source());
  sink(other[0]); // flows
  sink(string.Join(",", other)); // flows
  var map = new Dictionary<string, string> { ["a"] = source() };
  sink(map["a"]); // flows
  var builder = new StringBuilder();
  builder.Append("a").Append(source());
  sink(builder.ToString()); // flows
  var array = new[] { "a", source() };
  sink(array[1]); // flows
  var (p, q) = (source(), "q");
  sink(p); // flows
  sink(q); // clean
  foreach (var each in other) { sink(each); } // flows
  var start = new Start { Name = source(), Folder = "a" };
  sink(start); // flows
} }
### methods, constructors and lambdas
class Query {
  private string _text;
  public Query(string text) { this._text = text; }
  public string Text() { return this._text; }
  public static string Same(string v) => v;
  public static string Fixed(string v) => "x";
  void Inner(string v) { sink(v); } // flows
  void Outer() {
    this.Inner(source());
    sink(Query.Same(source())); // flows
    sink(Query.Fixed(source())); // clean
    var query = new Query(source());
    sink(query.Text()); // flows
    Func<string, string> wrap = v => "[" + v + "]";
    sink(wrap(source())); // flows
    string Local(string v) { return v; }
    sink(Local(source())); // flows
  }
}
### linq
class A { void F() {
  var names = source();
  sink(names.Select(n => n.Trim()).ToList()); // flows
  sink(names.Select(n => n.Length)); // clean
  sink(names.Select(n => "a")); // clean
  names.ForEach(n => sink(n)); // flows
} }
### conditions that prove
class A { void F() {
  var x = source();
  if (Allowed.Contains(x)) {
    sink(x); // clean
  }
  sink(x); // flows
  if (!Regex.IsMatch(x, "^[a-z]+$")) {
    throw new ArgumentException("x");
  }
  sink(x); // clean
  var y = source();
  if (y == "a") {
    sink(y); // clean
  } else if (y != null) {
    sink(y); // flows
  } else {
    sink(y); // clean
  }
} }
### using, try and loops
class A { async Task F() {
  using (var reader = Open(source())) {
    sink(reader.ReadToEnd()); // flows
  }
  using var other = Open("a");
  sink(other); // clean
  try {
    var x = await source();
    sink(x); // flows
  } catch (Exception e) {
    sink(e.Message); // clean
  } finally {
    sink("a"); // clean
  }
  string s = "a";
  for (int i = 0; i < 3; i++) { s += source(); }
  sink(s); // flows
  lock (this) { sink(source()); } // flows
} }
### plain names of methods and fields
class Orders {
  private const string Table = "orders";
  private string _name;
  private readonly int _limit = 5;
  private static string Fixed(string v) { return "x"; }
  private string Same(string v) => v;
  void Keep(string v) { _name = v; }
  void Run() {
    sink(Fixed(source())); // clean
    sink(Same(source())); // flows
    sink(Same("a")); // clean
    Keep(source());
    sink(_name); // flows
    sink(Table); // clean
    string x = "a";
    if (_limit > 10) { x = source(); }
    sink(x); // clean
    if (_limit < 10) { x = source(); }
    sink(x); // flows
  }
}
### constants that something else writes to
class A {
  public bool Debug = false;
  void F(string text) {
    int n = 0;
    int.TryParse(text, out n);
    string x = "a";
    if (n > 5) { x = source(); }
    sink(x); // flows
    int i = 0;
    i++;
    string y = "a";
    if (i > 0) { y = source(); }
    sink(y); // flows
    string z = "a";
    var other = new A { Debug = true };
    if (Debug) { z = source(); }
    sink(z); // flows
  }
}
### numbers by their type and elements by their place
class A {
  string Show(int id) { return "a" + id; }
  void F() {
    sink(Show(source())); // clean
    var list = new List<string>();
    list.Add("a");
    list.Add(source());
    sink(list[0]); // clean
    sink(list[1]); // flows
    list.RemoveAt(0);
    sink(list[0]); // flows
  }
}
`;
