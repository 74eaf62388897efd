#include <stdio.h>
#include <stdlib.h>

void remove_user(const char *name) {
  char cmd[256];
  // ruleid: c-command-injection-built
  snprintf(cmd, sizeof(cmd), "userdel %s", name);
  system(cmd);
}

void mount_disk(const char *disk) {
  char cmd[256];
  // ruleid: c-command-injection-built
  sprintf(cmd, "mount %s", disk);
  FILE *out = popen(cmd, "r");
  if (out) pclose(out);
}

void reload(void) {
  // ok: c-command-injection-built
  system("systemctl reload app");
}

void plain_text(const char *name) {
  char text[256];
  // ok: c-command-injection-built
  snprintf(text, sizeof(text), "user %s", name);
  puts(text);
}

void no_parts(void) {
  char cmd[64];
  // ok: c-command-injection-built
  snprintf(cmd, sizeof(cmd), "date");
  system(cmd);
}
