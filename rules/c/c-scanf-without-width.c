#include <stdio.h>

int ask(void) {
  char name[32];
  // ruleid: c-scanf-without-width
  return scanf("%s", name);
}

int pair(FILE *in) {
  char key[16], value[64];
  // ruleid: c-scanf-without-width
  return fscanf(in, "%15[^=]=%[^\n]", key, value);
}

int bounded(void) {
  char name[32];
  // ok: c-scanf-without-width
  return scanf("%31s", name);
}

int number(void) {
  int count;
  // ok: c-scanf-without-width
  return scanf("%d", &count);
}

int allocated(void) {
  char *name;
  // ok: c-scanf-without-width
  return scanf("%ms", &name);
}

int skipped(FILE *in) {
  // ok: c-scanf-without-width
  return fscanf(in, "%*s");
}

int sign(void) {
  int part;
  // ok: c-scanf-without-width
  return scanf("%d%%s", &part);
}
