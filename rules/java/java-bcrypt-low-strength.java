import org.springframework.security.crypto.bcrypt.*;

class Strength {
  void encoders(int configured) {
    // ruleid: java-bcrypt-low-strength
    new BCryptPasswordEncoder(4);
    // ruleid: java-bcrypt-low-strength
    String salt = BCrypt.gensalt(6);
    // ok: java-bcrypt-low-strength
    new BCryptPasswordEncoder();
    // ok: java-bcrypt-low-strength
    new BCryptPasswordEncoder(12);
    // ok: java-bcrypt-low-strength
    new BCryptPasswordEncoder(configured);
  }
}
