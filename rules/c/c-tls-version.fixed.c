#define TLS1_VERSION 0x0301
#define TLS1_2_VERSION 0x0303
typedef struct ctx SSL_CTX;
typedef struct method SSL_METHOD;
SSL_CTX *SSL_CTX_new(const SSL_METHOD *m);
const SSL_METHOD *SSLv3_client_method(void);
const SSL_METHOD *TLSv1_method(void);
const SSL_METHOD *TLSv1_1_server_method(void);
const SSL_METHOD *TLS_client_method(void);
const SSL_METHOD *TLS_server_method(void);
const SSL_METHOD *TLS_method(void);
const SSL_METHOD *TLSv1_2_client_method(void);
int SSL_CTX_set_min_proto_version(SSL_CTX *ctx, int version);

void old(void) {
  // ruleid: c-tls-version
  SSL_CTX_new(TLS_client_method());
  // ruleid: c-tls-version
  SSL_CTX_new(TLS_method());
  // ruleid: c-tls-version
  SSL_CTX_new(TLS_server_method());
}

void lowered(SSL_CTX *ctx) {
  // ruleid: c-tls-version
  SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
}

void good(void) {
  // ok: c-tls-version
  SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
  // ok: c-tls-version
  SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
  // ok: c-tls-version
  SSL_CTX_new(TLSv1_2_client_method());
}
