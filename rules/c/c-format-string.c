#include <stdio.h>
#include <string.h>
#include <syslog.h>

#define BANNER "ready\n"
const char *_(const char *text);

void show(const char *text) {
  // ruleid: c-format-string
  printf(text);
}

void note(FILE *log, const char *line) {
  // ruleid: c-format-string
  fprintf(log, line);
  // ruleid: c-format-string
  syslog(LOG_INFO, line);
}

void copy(char *target, size_t size, const char *text) {
  // ruleid: c-format-string
  snprintf(target, size, text);
}

void fixed(const char *text) {
  // ok: c-format-string
  printf("%s", text);
}

void named(void) {
  // ok: c-format-string
  printf(BANNER);
}

void translated(void) {
  // ok: c-format-string
  printf(_("done\n"));
}

void chosen(int on) {
  // ok: c-format-string
  printf(on ? "on\n" : "off\n");
}

void constant(void) {
  const char *help = "usage: app FILE\n";
  // ok: c-format-string
  printf(help);
}
