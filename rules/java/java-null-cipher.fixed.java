import javax.crypto.*;

class Nothing {
  Cipher make() {
    // ruleid: java-null-cipher
    return Cipher.getInstance("AES/GCM/NoPadding");
  }

  Cipher field = null;

  void other() throws Exception {
    // ruleid: java-null-cipher
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    // ok: java-null-cipher
    Cipher good = Cipher.getInstance("AES/GCM/NoPadding");
    // ok: java-null-cipher
    Cipher none = null;
    // ok: java-null-cipher
    Object type = NullCipher.class;
  }
}
