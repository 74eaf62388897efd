#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

FILE *scratch(void) {
  char path[] = "/tmp/report-XXXXXX";
  // ruleid: c-insecure-tempfile
  mkstemp(path);
  return fopen(path, "w");
}

FILE *named(void) {
  char name[L_tmpnam];
  // ruleid: c-insecure-tempfile
  return fopen(tmpnam(name), "w");
}

FILE *in_folder(const char *folder) {
  // ruleid: c-insecure-tempfile
  char *path = tempnam(folder, "app");
  return path ? fopen(path, "w") : NULL;
}

int safe(void) {
  char path[] = "/tmp/report-XXXXXX";
  // ok: c-insecure-tempfile
  return mkstemp(path);
}

FILE *anonymous(void) {
  // ok: c-insecure-tempfile
  return tmpfile();
}

char *folder(void) {
  static char path[] = "/tmp/app-XXXXXX";
  // ok: c-insecure-tempfile
  return mkdtemp(path);
}
