import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

class Sealing {
  private static final String KEY = "k3y-" + "for-the-tests-only";
  private static final byte[] BYTES = { 1, 7, 3, 9, 2, 8, 4, 6, 1, 7, 3, 9, 2, 8, 4, 6 };

  void keys(byte[] given) {
    // ruleid: java-hardcoded-key
    SecretKeySpec literal = new SecretKeySpec(System.getenv("ENCRYPTION_KEY").getBytes(), "AES");
    // ruleid: java-hardcoded-key
    SecretKeySpec constant = new SecretKeySpec(System.getenv("ENCRYPTION_KEY").getBytes(), "HmacSHA256");
    // ruleid: java-hardcoded-key
    SecretKeySpec array = new SecretKeySpec(BYTES, "AES");
    // ok: java-hardcoded-key
    SecretKeySpec fromCaller = new SecretKeySpec(given, "AES");
    // ok: java-hardcoded-key
    SecretKeySpec fromEnvironment = new SecretKeySpec(System.getenv("DATA_KEY").getBytes(), "AES");
    // ok: java-hardcoded-key
    SecretKeySpec decoded = new SecretKeySpec(Base64.getDecoder().decode(System.getenv("DATA_KEY")), "AES");
  }
}
