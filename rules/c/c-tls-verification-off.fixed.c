typedef struct easy CURL;
typedef struct ctx SSL_CTX;
#define CURLOPT_SSL_VERIFYPEER 64
#define CURLOPT_SSL_VERIFYHOST 81
#define CURLOPT_VERBOSE 41
#define SSL_VERIFY_NONE 0
#define SSL_VERIFY_PEER 1
int curl_easy_setopt(CURL *curl, int option, ...);
void SSL_CTX_set_verify(SSL_CTX *ctx, int mode, void *callback);

void fetch(CURL *curl) {
  // ruleid: c-tls-verification-off
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  // ruleid: c-tls-verification-off
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
}

void connect_to(SSL_CTX *ctx) {
  // ruleid: c-tls-verification-off
  SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, 0);
}

void good(CURL *curl, SSL_CTX *ctx, long check) {
  // ok: c-tls-verification-off
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  // ok: c-tls-verification-off
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  // ok: c-tls-verification-off
  curl_easy_setopt(curl, CURLOPT_VERBOSE, 0L);
  // ok: c-tls-verification-off
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, check);
  // ok: c-tls-verification-off
  SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, 0);
}
