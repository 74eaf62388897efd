typedef struct cipher EVP_CIPHER;
typedef struct context EVP_CIPHER_CTX;
const EVP_CIPHER *EVP_des_cbc(void);
const EVP_CIPHER *EVP_rc4(void);
const EVP_CIPHER *EVP_aes_128_ecb(void);
const EVP_CIPHER *EVP_aes_256_gcm(void);
const EVP_CIPHER *EVP_chacha20_poly1305(void);
const EVP_CIPHER *EVP_aes_256_cbc(void);
int EVP_EncryptInit_ex(EVP_CIPHER_CTX *c, const EVP_CIPHER *t, void *impl, const unsigned char *key, const unsigned char *iv);

void old(EVP_CIPHER_CTX *c, const unsigned char *key, const unsigned char *iv) {
  // ruleid: c-weak-cipher
  EVP_EncryptInit_ex(c, EVP_des_cbc(), 0, key, iv);
  // ruleid: c-weak-cipher
  EVP_EncryptInit_ex(c, EVP_rc4(), 0, key, iv);
  // ruleid: c-weak-cipher
  EVP_EncryptInit_ex(c, EVP_aes_128_ecb(), 0, key, iv);
}

void good(EVP_CIPHER_CTX *c, const unsigned char *key, const unsigned char *iv) {
  // ok: c-weak-cipher
  EVP_EncryptInit_ex(c, EVP_aes_256_gcm(), 0, key, iv);
  // ok: c-weak-cipher
  EVP_EncryptInit_ex(c, EVP_chacha20_poly1305(), 0, key, iv);
  // ok: c-weak-cipher
  EVP_EncryptInit_ex(c, EVP_aes_256_cbc(), 0, key, iv);
}
