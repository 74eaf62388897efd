#include <fcntl.h>
#include <sys/stat.h>

void share(const char *path) {
  // ruleid: c-file-permissions
  chmod(path, 0755);
  // ruleid: c-file-permissions
  chmod(path, 0644);
}

void service(void) {
  // ruleid: c-file-permissions
  umask(022);
}

int log_file(const char *path) {
  // ruleid: c-file-permissions
  return open(path, O_CREAT | O_WRONLY, 0644);
}

void narrow(const char *path) {
  // ok: c-file-permissions
  chmod(path, 0644);
  // ok: c-file-permissions
  umask(077);
  // ok: c-file-permissions
  mkdir("/var/lib/app", 0750);
}

void by_mask(const char *path) {
  // ok: c-file-permissions
  open(path, O_CREAT | O_WRONLY, 0666);
  // ok: c-file-permissions
  mode_t old = umask(0);
  umask(old);
}
