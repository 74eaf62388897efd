import jakarta.servlet.http.HttpServletRequest;
import java.sql.*;
import java.util.Map;

class Options {
  private static final Map<String, String> CATALOGS = Map.of("a", "tenant_a");

  void set(HttpServletRequest request, Connection connection) throws SQLException {
    String value = request.getParameter("value");
    // ruleid: java-system-setting-injection
    System.setProperty("http.proxyHost", value);
    // ruleid: java-system-setting-injection
    connection.setCatalog(value);
    // ok: java-system-setting-injection
    System.setProperty("file.encoding", "UTF-8");
    // ok: java-system-setting-injection
    connection.setCatalog(CATALOGS.get(value));
    // ok: java-system-setting-injection
    connection.setSchema("public");
  }
}
