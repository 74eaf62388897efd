#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int open_file(const char *folder, int id) {
  char path[256];
  // ruleid: c-sprintf-fixed-array
  snprintf(path, sizeof(path), "%s/file%d", folder, id);
  return puts(path);
}

int usage(int argc, char **argv) {
  char text[80];
  // ruleid: c-sprintf-fixed-array
  snprintf(text, sizeof(text), "usage: %s FILE", argv[0]);
  return puts(text);
}

int numbers(int a, int b) {
  char text[64];
  // ok: c-sprintf-fixed-array
  sprintf(text, "%d of %d", a, b);
  return puts(text);
}

int cut(const char *name) {
  char text[64];
  // ok: c-sprintf-fixed-array
  sprintf(text, "%.40s", name);
  return puts(text);
}

int bounded(const char *name) {
  char text[64];
  // ok: c-sprintf-fixed-array
  snprintf(text, sizeof(text), "hello %s", name);
  return puts(text);
}

int known(int on) {
  char text[64];
  // ok: c-sprintf-fixed-array
  sprintf(text, "state: %s", on ? "on" : "off");
  return puts(text);
}

int checked(const char *name) {
  char text[64];
  if (strlen(name) > 40) return 1;
  // ok: c-sprintf-fixed-array
  sprintf(text, "hello %s", name);
  return puts(text);
}
