#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int read_it(const char *path) {
  // ruleid: c-toctou-file
  if (access(path, R_OK) != 0) return -1;
  int fd = open(path, O_RDONLY);
  return fd;
}

FILE *write_it(const char *path) {
  FILE *out = NULL;
  // ruleid: c-toctou-file
  if (access(path, W_OK) == 0) {
    out = fopen(path, "w");
  }
  return out;
}

int on_handle(const char *path) {
  struct stat st;
  // ok: c-toctou-file
  int fd = open(path, O_RDONLY | O_NOFOLLOW);
  if (fd < 0 || fstat(fd, &st) != 0) return -1;
  return fd;
}

int only_check(const char *path) {
  // ok: c-toctou-file
  if (access(path, F_OK) != 0) return 0;
  return 1;
}

int other_file(const char *lock, const char *path) {
  // ok: c-toctou-file
  if (access(lock, F_OK) == 0) return -1;
  return open(path, O_RDONLY);
}
