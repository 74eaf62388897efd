#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int show(int argc, char **argv) {
  char command[256];
  snprintf(command, sizeof(command), "ls -l %s", argv[1]);
  // ruleid: c-command-injection
  return system(command);
}

int lookup(void) {
  char line[128];
  char command[256] = "host ";
  if (!fgets(line, sizeof(line), stdin)) return 1;
  strcat(command, line);
  // ruleid: c-command-injection
  FILE *out = popen(command, "r");
  return out ? pclose(out) : 1;
}

static void run_shell(const char *text) {
  // ruleid: c-command-injection
  execl("/bin/sh", "sh", "-c", text, (char *)NULL);
}

int edit(int argc, char **argv) {
  run_shell(getenv("EDITOR_COMMAND"));
  return 0;
}

int fixed_command(void) {
  // ok: c-command-injection
  return system("sync");
}

int number_only(int argc, char **argv) {
  char command[64];
  int count = atoi(argv[1]);
  snprintf(command, sizeof(command), "head -n %d /var/log/app.log", count);
  // ok: c-command-injection
  return system(command);
}

int listed(int argc, char **argv) {
  const char *action = argv[1];
  char command[64];
  if (strcmp(action, "start") != 0) return 1;
  snprintf(command, sizeof(command), "service app %s", action);
  // ok: c-command-injection
  return system(command);
}

int without_shell(int argc, char **argv) {
  // ok: c-command-injection
  return execl("/bin/ls", "ls", "-l", "--", argv[1], (char *)NULL);
}
