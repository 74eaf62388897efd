import java.security.SecureRandom;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

class Vectors {
  private static final byte[] IV = "0123456789abcdef".getBytes();

  void make(byte[] received) {
    // ruleid: java-static-iv
    IvParameterSpec literal = new IvParameterSpec("0123456789abcdef".getBytes());
    // ruleid: java-static-iv
    IvParameterSpec zeros = new IvParameterSpec(new byte[16]);
    // ruleid: java-static-iv
    GCMParameterSpec field = new GCMParameterSpec(128, IV);
    byte[] fresh = new byte[16];
    new SecureRandom().nextBytes(fresh);
    // ok: java-static-iv
    IvParameterSpec random = new IvParameterSpec(fresh);
    // ok: java-static-iv
    IvParameterSpec decrypting = new IvParameterSpec(received);
    // ok: java-static-iv
    GCMParameterSpec nonce = new GCMParameterSpec(128, fresh, 0, 12);
  }
}
