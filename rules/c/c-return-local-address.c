#include <stdio.h>
#include <stdlib.h>

char *name(int id) {
  char text[32];
  snprintf(text, sizeof(text), "user%d", id);
  // ruleid: c-return-local-address
  return text;
}

int *counter(void) {
  int count = 0;
  // ruleid: c-return-local-address
  return &count;
}

char *shared(int id) {
  static char text[32];
  snprintf(text, sizeof(text), "user%d", id);
  // ok: c-return-local-address
  return text;
}

char *owned(int id) {
  char *text = malloc(32);
  if (text) snprintf(text, 32, "user%d", id);
  // ok: c-return-local-address
  return text;
}

int value(void) {
  int count = 3;
  // ok: c-return-local-address
  return count;
}
