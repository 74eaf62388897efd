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

  IvParameterSpec zeros() {
    byte[] zeros = new byte[16];
    // ruleid: java-static-iv
    return new IvParameterSpec(zeros);
  }

  IvParameterSpec filled(java.security.SecureRandom random) {
    byte[] fresh = new byte[16];
    random.nextBytes(fresh);
    // ok: java-static-iv
    return new IvParameterSpec(fresh);
  }

  IvParameterSpec copied(byte[] message) {
    byte[] copy = new byte[16];
    System.arraycopy(message, 0, copy, 0, copy.length);
    // ok: java-static-iv
    return new IvParameterSpec(copy);
  }

  IvParameterSpec read(java.io.InputStream in) throws java.io.IOException {
    byte[] head = new byte[16];
    if (in.read(head) != 16) {
      throw new java.io.IOException("short");
    }
    // ok: java-static-iv
    return new IvParameterSpec(head);
  }
}
