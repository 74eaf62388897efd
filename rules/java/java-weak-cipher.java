import java.security.GeneralSecurityException;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;

class Encryption {
  private static final String TRANSFORMATION = "RC4";

  void ciphers(String provider, Properties settings) throws GeneralSecurityException {
    // ruleid: java-weak-cipher
    Cipher first = Cipher.getInstance("DES/CBC/PKCS5Padding");
    // ruleid: java-weak-cipher
    Cipher second = javax.crypto.Cipher.getInstance(TRANSFORMATION, provider);
    // ok: java-weak-cipher
    Cipher third = Cipher.getInstance("AES/GCM/NoPadding");
    // ok: java-weak-cipher
    Cipher fourth = Cipher.getInstance("ChaCha20-Poly1305");
    // ok: java-weak-cipher
    KeyGenerator keys = KeyGenerator.getInstance("AES");
    // ruleid: java-weak-cipher
    KeyGenerator old = KeyGenerator.getInstance("DES");
  }

  Cipher configured(Properties settings) throws GeneralSecurityException {
    // ruleid: java-weak-cipher
    String name = settings.getProperty("cipher", "DES/CBC/PKCS5Padding");
    return Cipher.getInstance(name);
  }
}
