#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

FILE *serve(int client) {
  char name[128] = "";
  char path[256];
  recv(client, name, sizeof(name) - 1, 0);
  snprintf(path, sizeof(path), "/srv/files/%s", name);
  // ruleid: c-path-traversal
  return fopen(path, "r");
}

int cgi(void) {
  const char *path = getenv("PATH_INFO");
  // ruleid: c-path-traversal
  return path ? open(path, O_RDONLY) : -1;
}

FILE *only_name(int client) {
  char name[128] = "";
  char path[256];
  recv(client, name, sizeof(name) - 1, 0);
  snprintf(path, sizeof(path), "/srv/files/%s", basename(name));
  // ok: c-path-traversal
  return fopen(path, "r");
}

FILE *configuration(int argc, char **argv) {
  // ok: c-path-traversal
  return fopen(argv[1], "r");
}

FILE *fixed(int client) {
  char name[128] = "";
  recv(client, name, sizeof(name) - 1, 0);
  // ok: c-path-traversal
  return fopen("/srv/files/index.html", "r");
}
