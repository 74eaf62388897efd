import java.sql.*;
import java.util.List;
import javax.persistence.EntityManager;
import org.springframework.jdbc.core.JdbcTemplate;

class Users {
  private static final String TABLE = "users";
  private Connection connection;
  private JdbcTemplate jdbcTemplate;
  private EntityManager em;

  ResultSet byName(String name) throws SQLException {
    String sql = "SELECT * FROM users WHERE name = '" + name + "'";
    // ruleid: java-sql-injection-parameter
    return connection.createStatement().executeQuery(sql);
  }

  int count(String name) {
    // ruleid: java-sql-injection-parameter
    return jdbcTemplate.queryForObject(String.format("select count(*) from users where name = '%s'", name), Integer.class);
  }

  List<?> sorted(String column) {
    StringBuilder text = new StringBuilder("select u from User u order by ");
    text.append(column);
    // ruleid: java-sql-injection-parameter
    return em.createQuery(text.toString()).getResultList();
  }

  ResultSet bound(String name) throws SQLException {
    // ok: java-sql-injection-parameter
    PreparedStatement statement = connection.prepareStatement("SELECT * FROM users WHERE name = ?");
    statement.setString(1, name);
    return statement.executeQuery();
  }

  ResultSet byId(long id) throws SQLException {
    // ok: java-sql-injection-parameter
    return connection.createStatement().executeQuery("SELECT * FROM users WHERE id = " + id);
  }

  ResultSet run(String sql) throws SQLException {
    // ok: java-sql-injection-parameter
    return connection.createStatement().executeQuery(sql);
  }

  ResultSet all() throws SQLException {
    // ok: java-sql-injection-parameter
    return connection.createStatement().executeQuery("SELECT * FROM " + TABLE);
  }

  ResultSet ordered(String direction) throws SQLException {
    String order = "desc".equals(direction) ? "DESC" : "ASC";
    // ok: java-sql-injection-parameter
    return connection.createStatement().executeQuery("SELECT * FROM users ORDER BY name " + order);
  }
}
