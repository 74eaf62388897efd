import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.*;

class Passwords {
  PasswordEncoder plain() {
    // ruleid: java-password-plain-encoder
    return NoOpPasswordEncoder.getInstance();
  }

  PasswordEncoder fast() {
    // ruleid: java-password-plain-encoder
    return new MessageDigestPasswordEncoder("MD5");
  }

  void good() {
    // ok: java-password-plain-encoder
    PasswordEncoder standard = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    // ok: java-password-plain-encoder
    PasswordEncoder bcrypt = new BCryptPasswordEncoder();
    // ok: java-password-plain-encoder
    PasswordEncoder strong = new BCryptPasswordEncoder(12);
  }
}
