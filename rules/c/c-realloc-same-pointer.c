#include <stdlib.h>

int grow(char **text, size_t size) {
  char *buf = *text;
  // ruleid: c-realloc-same-pointer
  buf = realloc(buf, size);
  *text = buf;
  return buf ? 0 : -1;
}

int grow_safely(char **text, size_t size) {
  // ok: c-realloc-same-pointer
  char *bigger = realloc(*text, size);
  if (!bigger) return -1;
  *text = bigger;
  return 0;
}

char *first(size_t size) {
  // ok: c-realloc-same-pointer
  char *text = realloc(NULL, size);
  return text;
}

char *wrapped(char *text, size_t size, char *(*xrealloc)(char *, size_t)) {
  // ok: c-realloc-same-pointer
  text = xrealloc(text, size);
  return text;
}
