#include <stdlib.h>
#include <string.h>

char *copy(const char *text) {
  // ruleid: c-strlen-off-by-one
  char *own = malloc(strlen(text));
  strcpy(own, text);
  return own;
}

char *room(const char *text) {
  // ok: c-strlen-off-by-one
  char *own = malloc(strlen(text) + 1);
  strcpy(own, text);
  return own;
}

char *bytes(const char *text) {
  // ok: c-strlen-off-by-one
  char *own = malloc(strlen(text));
  memcpy(own, text, strlen(text));
  return own;
}

char *doubled(const char *text) {
  // ok: c-strlen-off-by-one
  return strdup(text);
}
