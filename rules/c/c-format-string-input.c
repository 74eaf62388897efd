#include <stdio.h>
#include <stdlib.h>

int report(int argc, char **argv) {
  // ruleid: c-format-string-input
  return printf(argv[1], argc);
}

int prompt(int count) {
  const char *format = getenv("PROMPT_FORMAT");
  // ruleid: c-format-string-input
  return format ? fprintf(stderr, format, count) : 0;
}

int as_argument(int argc, char **argv) {
  // ok: c-format-string-input
  return printf("%s %d\n", argv[1], argc);
}

int constant(int count) {
  const char *format = count == 1 ? "%d file\n" : "%d files\n";
  // ok: c-format-string-input
  return printf(format, count);
}

int into(int argc, char **argv) {
  char text[64];
  // ok: c-format-string-input
  snprintf(text, sizeof(text), "%s", argv[1]);
  return puts(text);
}
