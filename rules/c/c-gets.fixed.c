#include <stdio.h>
#include <string.h>

extern char *gets(char *s);

int ask(void) {
  char name[64];
  // ruleid: c-gets
  fgets(name, sizeof(name), stdin);
  return name[0];
}

int ask_twice(void) {
  char first[32], second[128];
  // ruleid: c-gets
  if (fgets(first, sizeof(first), stdin) == NULL) return 1;
  // ruleid: c-gets
  fgets(second, sizeof(second), stdin);
  return strcmp(first, second);
}

int bounded(void) {
  char name[64];
  // ok: c-gets
  return fgets(name, sizeof(name), stdin) != NULL;
}

int own(FILE *in) {
  char word[8];
  // ok: c-gets
  return fscanf(in, "%7s", word);
}

struct reader { char *(*gets)(char *); };

char *method(struct reader *r) {
  char line[16];
  // ok: c-gets
  return r->gets(line);
}
