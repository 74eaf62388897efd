#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void copy(char *to, const char *from) {
  // ruleid: c-unbounded-copy
  strcpy(to, from);
}

void add(char *to, const char *from) {
  // ruleid: c-unbounded-copy
  strcat(to, from);
}

void format(char *to, const char *text, ...) {
  va_list args;
  va_start(args, text);
  // ruleid: c-unbounded-copy
  vsprintf(to, text, args);
  va_end(args);
}

void literal(char *to) {
  // ok: c-unbounded-copy
  strcpy(to, "none");
}

void bounded(char *to, size_t size, const char *from) {
  // ok: c-unbounded-copy
  snprintf(to, size, "%s", from);
}

void numbers(char *to, int a) {
  // ok: c-unbounded-copy
  sprintf(to, "%d", a);
}
