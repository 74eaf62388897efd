#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void keep(const char *name) {
  char text[32];
  // ruleid: c-memcpy-source-length
  memcpy(text, name, strlen(name) + 1);
  puts(text);
}

void keep_more(const char *name) {
  char text[32] = "";
  // ruleid: c-memcpy-source-length
  strncpy(text, name, strlen(name));
  puts(text);
}

int checked(const char *name) {
  char text[32];
  if (strlen(name) >= sizeof(text)) return 1;
  // ok: c-memcpy-source-length
  memcpy(text, name, strlen(name) + 1);
  return puts(text);
}

char *grown(const char *name) {
  char *text = malloc(strlen(name) + 1);
  // ok: c-memcpy-source-length
  if (text) memcpy(text, name, strlen(name) + 1);
  return text;
}

void of_target(const char *name) {
  char text[32];
  // ok: c-memcpy-source-length
  strncpy(text, name, sizeof(text) - 1);
  text[31] = 0;
  puts(text);
}
