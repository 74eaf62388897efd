import java.security.*;

class Seeds {
  void make(byte[] entropy) throws NoSuchAlgorithmException {
    // ruleid: java-secure-random-seeded
    SecureRandom text = new SecureRandom("seed".getBytes());
    SecureRandom old = SecureRandom.getInstance("SHA1PRNG");
    // ruleid: java-secure-random-seeded
    old.setSeed(12345L);
    // ok: java-secure-random-seeded
    SecureRandom good = new SecureRandom();
    // ok: java-secure-random-seeded
    SecureRandom given = new SecureRandom(entropy);
    // ok: java-secure-random-seeded
    good.setSeed(entropy);
  }
}
