#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int greet(const char *name) {
  char text[32];
  // ruleid: c-strcpy-fixed-array
  strcpy(text, name);
  return puts(text);
}

int first(int argc, char **argv) {
  char path[128];
  if (argc < 2) return 1;
  // ruleid: c-strcpy-fixed-array
  strcpy(path, argv[1]);
  return puts(path);
}

int home(void) {
  char folder[64];
  // ruleid: c-strcpy-fixed-array
  strcpy(folder, getenv("HOME"));
  return puts(folder);
}

int literal(void) {
  char text[32];
  // ok: c-strcpy-fixed-array
  strcpy(text, "ready");
  return puts(text);
}

int checked(const char *name) {
  char text[32];
  if (strlen(name) >= sizeof(text)) return 1;
  // ok: c-strcpy-fixed-array
  strcpy(text, name);
  return puts(text);
}

char *grown(const char *name) {
  char *text = malloc(strlen(name) + 1);
  // ok: c-strcpy-fixed-array
  if (text) strcpy(text, name);
  return text;
}

int bounded(const char *name) {
  char text[32];
  // ok: c-strcpy-fixed-array
  snprintf(text, sizeof(text), "%s", name);
  return puts(text);
}

int of_table(int code) {
  static const char *const names[] = { "ok", "failed" };
  char text[32];
  // ok: c-strcpy-fixed-array
  strcpy(text, names[code != 0]);
  return puts(text);
}
