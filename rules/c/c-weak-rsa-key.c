typedef struct rsa RSA;
typedef struct key EVP_PKEY;
typedef struct keyctx EVP_PKEY_CTX;
int RSA_generate_key_ex(RSA *rsa, int bits, void *e, void *cb);
EVP_PKEY *EVP_RSA_gen(unsigned int bits);
int EVP_PKEY_CTX_set_rsa_keygen_bits(EVP_PKEY_CTX *ctx, int bits);

void make(RSA *rsa, EVP_PKEY_CTX *ctx, void *e) {
  // ruleid: c-weak-rsa-key
  RSA_generate_key_ex(rsa, 1024, e, 0);
  // ruleid: c-weak-rsa-key
  EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, 512);
  // ruleid: c-weak-rsa-key
  EVP_RSA_gen(1024);
}

void longer(RSA *rsa, EVP_PKEY_CTX *ctx, void *e, int bits) {
  // ok: c-weak-rsa-key
  RSA_generate_key_ex(rsa, 2048, e, 0);
  // ok: c-weak-rsa-key
  EVP_RSA_gen(4096);
  // ok: c-weak-rsa-key
  EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, bits);
}
