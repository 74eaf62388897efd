import java.security.GeneralSecurityException;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;

class Encryption {
  private static final String TRANSFORMATION = "AES";

  void ciphers(String provider, Properties settings) throws GeneralSecurityException {
    // ruleid: java-cipher-ecb-mode
    Cipher first = Cipher.getInstance("AES/GCM/NoPadding");
    // ruleid: java-cipher-ecb-mode
    Cipher second = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding", provider);
    // ok: java-cipher-ecb-mode
    Cipher third = Cipher.getInstance("AES/GCM/NoPadding");
    // ok: java-cipher-ecb-mode
    Cipher fourth = Cipher.getInstance("AES/CTR/NoPadding");
    // ok: java-cipher-ecb-mode
    Cipher fifth = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
  }

  Cipher configured(Properties settings) throws GeneralSecurityException {
    // ruleid: java-cipher-ecb-mode
    String name = settings.getProperty("cipher", "AES/ECB/PKCS5Padding");
    return Cipher.getInstance(name);
  }
}
