/** What flows in C. Each line with a sink says so. */
export const cPrograms = String.raw`
### variables, pointers and casts
void f(void) {
  char *x = source();
  char *y;
  y = (char *)x;
  sink(y); // flows
  sink(*y); // flows
  sink(&x); // flows
  sink(x + 1); // flows
  sink("fixed"); // clean
  y = "fixed";
  sink(y); // clean
}
### texts that are put together
void f(void) {
  char *x = source();
  char a[64];
  char b[64];
  char c[64];
  snprintf(a, sizeof(a), "ls %s", x);
  sink(a); // flows
  strcpy(b, "ls ");
  sink(b); // clean
  strcat(b, x);
  sink(b); // flows
  snprintf(c, sizeof(c), "%d", atoi(x));
  sink(c); // clean
}
### memory and fields
struct s { char *name; char *other; };
void f(struct s *p) {
  char buf[8];
  memcpy(buf, source(), 8);
  sink(buf); // flows
  sink(buf[0]); // flows
  p->name = source();
  sink(p->name); // flows
  sink(p->other); // clean
}
### numbers
void f(void) {
  int n = source();
  size_t m = strlen(source());
  sink(n); // clean
  sink(m); // clean
  sink(strtol(source(), 0, 10)); // clean
}
### functions of the file
static char *same(char *text) { return text; }
static void give(char *text) {
  sink(text); // flows
}
static char *fixed(char *text) { return "a"; }
void f(void) {
  sink(same(source())); // flows
  sink(fixed(source())); // clean
  give(source());
}
### branches and loops
void f(int flag, char **list) {
  char *x = "a";
  if (flag) x = source();
  sink(x); // flows
  char *y = source();
  if (flag) { y = "a"; } else { y = "b"; }
  sink(y); // clean
  char *z = "a";
  for (int i = 0; i < 3; i++) {
    sink(z); // flows
    z = source();
  }
  switch (flag) {
    case 1: sink(z); break; // flows
    default: z = "a"; sink(z); // clean
  }
}
### checks
int f(void) {
  char *x = source();
  if (strcmp(x, "start") != 0) return 1;
  sink(x); // clean
  return 0;
}
### a check that fails open
int f(void) {
  char *x = source();
  if (strcmp(x, "start") == 0) log(x);
  sink(x); // flows
  if (!strcmp(x, "a")) {
    sink(x); // clean
  }
  return 0;
}
### what the preprocessor chooses
void f(void) {
  char *x = "a";
#ifdef WIDE
  x = source();
#endif
  sink(x); // flows
}
`;

/** What flows in C++. */
export const cppPrograms = String.raw`
### strings
void f() {
  std::string x = source();
  std::string y("a");
  sink(x.c_str()); // flows
  sink(("ls " + x).c_str()); // flows
  sink(y); // clean
  y += x;
  sink(y); // flows
  std::string z;
  z.append(x);
  sink(z); // flows
  sink(std::stoi(x)); // clean
}
### loops, lambdas and classes
class Box {
 public:
  void keep(const std::string &text) { held = text; }
  std::string held;
};
void f(std::vector<std::string> list) {
  for (const auto &one : source()) {
    sink(one); // flows
  }
  auto run = [&](const char *text) {
    sink(text); // flows
  };
  run(source());
  try { g(); } catch (const std::exception &e) { sink(source()); } // flows
}
`;
