#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>

void make_token(unsigned char *token, int n) {
  for (int i = 0; i < n; i++) {
    // ruleid: c-weak-random
    token[i] = rand() % 256;
  }
}

int reset_password(void) {
  // ruleid: c-weak-random
  int otp = 100000 + random() % 900000;
  return otp;
}

struct session { unsigned long session_id; };

void begin(struct session *s) {
  // ruleid: c-weak-random
  s->session_id = (unsigned long)rand();
}

int dice(void) {
  // ok: c-weak-random
  return rand() % 6 + 1;
}

int jitter(void) {
  // ok: c-weak-random
  int delay = rand() % 100;
  return delay;
}

int make_salt(unsigned char *salt, size_t n) {
  // ok: c-weak-random
  return getrandom(salt, n, 0) == (ssize_t)n;
}
