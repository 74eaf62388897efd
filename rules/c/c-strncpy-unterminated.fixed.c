#include <string.h>
#include <stdio.h>

struct user { char name[16]; };
void keep(const char *text);

void store(struct user *u, const char *name) {
  // ruleid: c-strncpy-unterminated
  snprintf(u->name, sizeof(u->name), "%s", name);
}

void show(const char *name) {
  char text[16];
  // ruleid: c-strncpy-unterminated
  snprintf(text, sizeof(text), "%s", name);
  keep(text);
}

void ended(const char *name) {
  char text[16];
  // ok: c-strncpy-unterminated
  strncpy(text, name, sizeof(text));
  text[sizeof(text) - 1] = '\0';
  keep(text);
}

void shorter(const char *name) {
  char text[16] = { 0 };
  // ok: c-strncpy-unterminated
  strncpy(text, name, sizeof(text) - 1);
  keep(text);
}

void literal(void) {
  char text[16];
  // ok: c-strncpy-unterminated
  strncpy(text, "none", sizeof(text));
  keep(text);
}
