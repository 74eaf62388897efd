#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct item { int id; char name[60]; };

struct item *load(const char *text) {
  size_t count = strtoul(text, NULL, 10);
  // ruleid: c-alloc-size-overflow
  struct item *items = calloc(count, sizeof(struct item));
  return items;
}

int *numbers(FILE *in) {
  unsigned int count;
  if (fread(&count, sizeof(count), 1, in) != 1) return NULL;
  // ruleid: c-alloc-size-overflow
  return calloc(count, sizeof(int));
}

struct item *checked(const char *text) {
  size_t count = strtoul(text, NULL, 10);
  if (count > 1000) return NULL;
  // ok: c-alloc-size-overflow
  return malloc(count * sizeof(struct item));
}

struct item *with_calloc(const char *text) {
  size_t count = strtoul(text, NULL, 10);
  // ok: c-alloc-size-overflow
  return calloc(count, sizeof(struct item));
}

struct item *fixed(void) {
  // ok: c-alloc-size-overflow
  return malloc(16 * sizeof(struct item));
}

struct item *own(size_t count) {
  // ok: c-alloc-size-overflow
  return malloc(count * sizeof(struct item));
}
