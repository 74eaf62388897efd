#define _DEFAULT_SOURCE
#include <stdlib.h>
#include <string.h>

void forget(char *password, size_t n) {
  // ruleid: c-memset-before-free
  memset(password, 0, n);
  free(password);
}

void wiped(char *password, size_t n) {
  // ok: c-memset-before-free
  explicit_bzero(password, n);
  free(password);
}

void table(char *rows, size_t n) {
  // ok: c-memset-before-free
  memset(rows, 0, n);
  free(rows);
}

void kept(char *password, size_t n) {
  // ok: c-memset-before-free
  memset(password, 0, n);
  strcpy(password, "");
}
