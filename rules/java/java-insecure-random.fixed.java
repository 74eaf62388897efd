import jakarta.servlet.http.*;
import java.security.SecureRandom;
import java.util.Random;

class Tokens {
  String resetToken() {
    // ruleid: java-insecure-random
    Random random = new SecureRandom();
    return Long.toHexString(random.nextLong());
  }

  void password(HttpServletRequest request, HttpServletResponse response) {
    // ruleid: java-insecure-random
    String key = Double.toString(new SecureRandom().nextDouble()).substring(2);
    response.addCookie(new Cookie("rememberMe", key));
  }

  void salts() {
    // ruleid: java-insecure-random
    int salt = new SecureRandom().nextInt();
    // ok: java-insecure-random
    int secureSalt = new SecureRandom().nextInt();
  }

  String otherSalt() {
    // ok: java-insecure-random
    return RandomStringUtils.random(20, 0, 0, true, true, null, new SecureRandom());
  }

  int roll() {
    // ok: java-insecure-random
    return 1 + new Random().nextInt(6);
  }

  void shuffle(int[] cards, Random random) {
    // ok: java-insecure-random
    for (int i = 0; i < cards.length; i++) cards[i] = random.nextInt(52);
  }

  double jitter() {
    // ok: java-insecure-random
    return Math.random() * 100;
  }
}
