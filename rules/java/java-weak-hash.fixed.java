import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.codec.digest.DigestUtils;

class Checksums {
  private static final String OLD = "MD5";

  byte[] of(byte[] content) throws NoSuchAlgorithmException {
    // ruleid: java-weak-hash
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    // ruleid: java-weak-hash
    MessageDigest constant = MessageDigest.getInstance("SHA-256");
    // ok: java-weak-hash
    MessageDigest good = MessageDigest.getInstance("SHA-256");
    // ok: java-weak-hash
    MessageDigest chosen = MessageDigest.getInstance(algorithm());
    return digest.digest(content);
  }

  String hex(String text) {
    // ruleid: java-weak-hash
    String weak = DigestUtils.sha256Hex(text);
    // ok: java-weak-hash
    return DigestUtils.sha256Hex(text) + weak;
  }

  private String algorithm() {
    return "SHA-512";
  }
}
