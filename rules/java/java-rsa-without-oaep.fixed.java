import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

class Envelopes {
  void ciphers(String provider) throws GeneralSecurityException {
    // ruleid: java-rsa-without-oaep
    Cipher plain = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
    // ruleid: java-rsa-without-oaep
    Cipher old = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding", provider);
    // ruleid: java-rsa-without-oaep
    Cipher standard = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
    // ok: java-rsa-without-oaep
    Cipher good = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
    // ok: java-rsa-without-oaep
    Cipher bouncy = Cipher.getInstance("RSA/NONE/OAEPPadding", provider);
    // ok: java-rsa-without-oaep
    Cipher other = Cipher.getInstance("AES/GCM/NoPadding");
  }
}
