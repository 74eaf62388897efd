import java.util.Arrays;
import javax.crypto.Mac;

class Hooks {
  boolean check(byte[] signature, byte[] given, Mac mac, byte[] body) {
    // ruleid: java-timing-unsafe-comparison
    boolean named = Arrays.equals(signature, given);
    // ruleid: java-timing-unsafe-comparison
    boolean computed = Arrays.equals(mac.doFinal(body), given);
    // ok: java-timing-unsafe-comparison
    boolean safe = java.security.MessageDigest.isEqual(signature, given);
    // ok: java-timing-unsafe-comparison
    boolean lines = Arrays.equals(body, given);
    // ok: java-timing-unsafe-comparison
    return named && computed && safe && lines && signature.length == 32;
  }
}
