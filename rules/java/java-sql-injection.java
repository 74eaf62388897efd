import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.*;
import java.util.*;

class Orders extends HttpServlet {
  private static final Map<String, String> COLUMNS = Map.of("date", "created_at", "sum", "total");
  private Connection connection;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String customer = request.getParameter("customer");
    String sql = "SELECT * FROM orders WHERE customer = '" + customer + "'";
    try (Statement statement = connection.createStatement()) {
      // ruleid: java-sql-injection
      ResultSet rows = statement.executeQuery(sql);
      // ok: java-sql-injection
      statement.executeQuery("SELECT * FROM orders WHERE open = 1");
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    StringBuilder sql = new StringBuilder("DELETE FROM carts WHERE session = '");
    for (Cookie cookie : request.getCookies()) {
      if (cookie.getName().equals("cart")) sql.append(cookie.getValue()).append("'");
    }
    try {
      // ruleid: java-sql-injection
      connection.createStatement().executeUpdate(sql.toString());
      // ruleid: java-sql-injection
      PreparedStatement prepared = connection.prepareStatement(lookup(request.getHeader("X-Tenant")));
      prepared.execute();
      // ok: java-sql-injection
      PreparedStatement bound = connection.prepareStatement("SELECT * FROM carts WHERE id = ?");
      bound.setString(1, request.getParameter("id"));
      bound.executeQuery();
      int page = Integer.parseInt(request.getParameter("page"));
      // ok: java-sql-injection
      connection.createStatement().executeQuery("SELECT * FROM items OFFSET " + page);
      // ok: java-sql-injection
      connection.createStatement().executeQuery("SELECT * FROM items ORDER BY " + COLUMNS.get("date"));
    } catch (SQLException e) {
      log(e.getMessage());
    }
  }

  private String lookup(String tenant) {
    return String.format("SELECT name FROM tenants WHERE code = '%s'", tenant);
  }

  void byOrder(HttpServletRequest request, Connection other) throws SQLException {
    String direction = request.getParameter("direction");
    if (!"asc".equals(direction) && !"desc".equals(direction)) direction = "asc";
    // ok: java-sql-injection
    other.prepareCall("{call sorted('" + direction + "')}");
    Map<String, Object> values = new HashMap<>();
    values.put("direction", direction);
    values.put("name", request.getParameter("name"));
    // ruleid: java-sql-injection
    other.prepareCall("{call named('" + values.get("name") + "')}");
  }
}
