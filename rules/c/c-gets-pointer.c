#include <stdio.h>
#include <stdlib.h>

extern char *gets(char *s);

void fill(char *target) {
  // ruleid: c-gets-pointer
  gets(target);
}

char *make(void) {
  char *line = malloc(80);
  // ruleid: c-gets-pointer
  return gets(line);
}

void sized(char *target, int size) {
  // ok: c-gets-pointer
  fgets(target, size, stdin);
}

char *grows(void) {
  char *line = NULL;
  size_t room = 0;
  // ok: c-gets-pointer
  return getline(&line, &room, stdin) < 0 ? NULL : line;
}

const char *named(void) {
  // ok: c-gets-pointer
  return "gets(line)";
}
