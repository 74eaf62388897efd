import java.net.PasswordAuthentication;
import java.security.KeyStore;
import java.sql.*;

class Accounts {
  private String configured;

  Connection connect(String url, boolean local) throws SQLException {
    String password;
    if (local) {
      password = "made-up";
    } else {
      password = configured;
    }
    // ruleid: java-hardcoded-credential-flow
    return DriverManager.getConnection(url, "app", password);
  }

  PasswordAuthentication proxy() {
    String secret = "made-" + "up-too";
    // ruleid: java-hardcoded-credential-flow
    return new PasswordAuthentication("app", secret.toCharArray());
  }

  private String fixed() {
    return "made-up-three";
  }

  Connection helper(String url) throws SQLException {
    // ruleid: java-hardcoded-credential-flow
    return DriverManager.getConnection(url, "app", secretOf(local()));
  }

  private String local() {
    return "made-up-four";
  }

  private String secretOf(String text) {
    return text;
  }

  void good(String url, KeyStore store, char[] given) throws Exception {
    // ok: java-hardcoded-credential-flow
    DriverManager.getConnection(url, "app", System.getenv("DB_PASSWORD"));
    String property = System.getProperty("db.password");
    // ok: java-hardcoded-credential-flow
    DriverManager.getConnection(url, "app", property);
    // ok: java-hardcoded-credential-flow
    DriverManager.getConnection("jdbc:h2:mem:test", "sa", "");
    // ok: java-hardcoded-credential-flow
    PasswordAuthentication later = new PasswordAuthentication("app", given);
    // ok: java-hardcoded-credential-flow
    store.load(null, configured.toCharArray());
  }
}
