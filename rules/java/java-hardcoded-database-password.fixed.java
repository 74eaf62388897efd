import com.zaxxer.hikari.HikariConfig;
import java.sql.*;

class Databases {
  private static final String PASSWORD = "made-up-" + "for-tests";

  void connect(String url, HikariConfig config, String given) throws SQLException {
    // ruleid: java-hardcoded-database-password
    Connection literal = DriverManager.getConnection(url, "app", System.getenv("DB_PASSWORD"));
    // ruleid: java-hardcoded-database-password
    Connection constant = DriverManager.getConnection(url, "app", System.getenv("DB_PASSWORD"));
    // ruleid: java-hardcoded-database-password
    config.setPassword(System.getenv("DB_PASSWORD"));
    // ok: java-hardcoded-database-password
    Connection environment = DriverManager.getConnection(url, "app", System.getenv("DB_PASSWORD"));
    // ok: java-hardcoded-database-password
    Connection memory = DriverManager.getConnection("jdbc:h2:mem:test", "sa", "");
    // ok: java-hardcoded-database-password
    config.setPassword(given);
  }
}
