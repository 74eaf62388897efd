import javax.crypto.spec.PBEKeySpec;

class Stretching {
  private static final int FEW = 1000;

  void specs(char[] password, byte[] salt, int configured) {
    // ruleid: java-pbkdf2-low-iterations
    PBEKeySpec few = new PBEKeySpec(password, salt, 1000, 256);
    // ruleid: java-pbkdf2-low-iterations
    PBEKeySpec noLength = new PBEKeySpec(password, salt, 4096);
    // ok: java-pbkdf2-low-iterations
    PBEKeySpec many = new PBEKeySpec(password, salt, 600000, 256);
    // ok: java-pbkdf2-low-iterations
    PBEKeySpec chosen = new PBEKeySpec(password, salt, configured, 256);
    // ok: java-pbkdf2-low-iterations
    PBEKeySpec plain = new PBEKeySpec(password);
  }
}
