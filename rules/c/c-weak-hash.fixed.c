typedef struct engine EVP_MD;
typedef struct hash MD5_CTX;
const EVP_MD *EVP_md5(void);
const EVP_MD *EVP_sha1(void);
const EVP_MD *EVP_sha256(void);
const EVP_MD *EVP_get_digestbyname(const char *name);
int EVP_Digest(const void *data, unsigned long n, unsigned char *md, unsigned int *size, const EVP_MD *type, void *impl);
unsigned char *HMAC(const EVP_MD *md, const void *key, int n, const unsigned char *d, unsigned long m, unsigned char *out, unsigned int *size);
int MD5_Init(MD5_CTX *context);

void sum(const void *data, unsigned long n, unsigned char *md) {
  unsigned int size;
  // ruleid: c-weak-hash
  EVP_Digest(data, n, md, &size, EVP_sha256(), 0);
  // ruleid: c-weak-hash
  EVP_Digest(data, n, md, &size, EVP_sha256(), 0);
}

const EVP_MD *by_name(void) {
  // ruleid: c-weak-hash
  return EVP_get_digestbyname("sha256");
}

void start(MD5_CTX *context) {
  // ruleid: c-weak-hash
  MD5_Init(context);
}

void better(const void *data, unsigned long n, unsigned char *md) {
  unsigned int size;
  // ok: c-weak-hash
  EVP_Digest(data, n, md, &size, EVP_sha256(), 0);
}

const EVP_MD *chosen(void) {
  // ok: c-weak-hash
  return EVP_get_digestbyname("sha256");
}

void keyed(const void *key, int n, const unsigned char *d, unsigned long m, unsigned char *out, unsigned int *size) {
  // ok: c-weak-hash
  HMAC(EVP_sha1(), key, n, d, m, out, size);
}
