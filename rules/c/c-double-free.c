#include <stdlib.h>

void twice(char *text) {
  // ruleid: c-double-free
  free(text);
  free(text);
}

void once(char *text) {
  // ok: c-double-free
  free(text);
}

void renewed(char *text) {
  // ok: c-double-free
  free(text);
  text = malloc(8);
  free(text);
}

int either(char *text, int failed) {
  if (failed) {
    // ok: c-double-free
    free(text);
    return -1;
  }
  free(text);
  return 0;
}
