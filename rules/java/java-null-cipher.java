import javax.crypto.*;

class Nothing {
  Cipher make() {
    // ruleid: java-null-cipher
    return new NullCipher();
  }

  Cipher field = null;

  void other() throws Exception {
    // ruleid: java-null-cipher
    Cipher cipher = new javax.crypto.NullCipher();
    // ok: java-null-cipher
    Cipher good = Cipher.getInstance("AES/GCM/NoPadding");
    // ok: java-null-cipher
    Cipher none = null;
    // ok: java-null-cipher
    Object type = NullCipher.class;
  }
}
