import java.security.*;

class Keys {
  private static final int SHORT = 512;

  KeyPair make() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    // ruleid: java-weak-rsa-key
    generator.initialize(3072);
    // ruleid: java-weak-rsa-key
    generator.initialize(3072, new SecureRandom());
    // ok: java-weak-rsa-key
    generator.initialize(3072);
    // ok: java-weak-rsa-key
    generator.initialize(2048, new SecureRandom());
    return generator.generateKeyPair();
  }

  KeyPair curve() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    // ok: java-weak-rsa-key
    generator.initialize(256);
    return generator.generateKeyPair();
  }
}
