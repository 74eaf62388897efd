#include <stdio.h>
#include <stdlib.h>

struct node { struct node *next; int value; };

int last(struct node *n) {
  // ruleid: c-use-after-free
  free(n);
  return n->value;
}

void show(char *text) {
  // ruleid: c-use-after-free
  free(text);
  puts(text);
}

void walk(struct node *n) {
  while (n) {
    struct node *next = n->next;
    // ok: c-use-after-free
    free(n);
    n = next;
  }
}

void again(char **text) {
  // ok: c-use-after-free
  free(*text);
  *text = NULL;
}

void other(struct node *a, struct node *b) {
  // ok: c-use-after-free
  free(a);
  printf("%d\n", b->value);
}
