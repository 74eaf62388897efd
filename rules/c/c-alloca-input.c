#include <alloca.h>
#include <stdlib.h>
#include <string.h>

int total(const char *text) {
  // ruleid: c-alloca-input
  char *copy = alloca(strlen(text) + 1);
  strcpy(copy, text);
  return copy[0];
}

int fill(size_t length) {
  // ruleid: c-alloca-input
  char block[length];
  memset(block, 0, length);
  return block[0];
}

#define ROOM 128

int fixed(void) {
  // ok: c-alloca-input
  char *copy = alloca(64);
  // ok: c-alloca-input
  char block[ROOM];
  return copy == block;
}

int heap(size_t length) {
  // ok: c-alloca-input
  char *block = malloc(length);
  free(block);
  return 0;
}

int structure(void) {
  // ok: c-alloca-input
  int *one = alloca(sizeof(int));
  return one != NULL;
}
