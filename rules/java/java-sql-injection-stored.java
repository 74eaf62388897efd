import java.io.*;
import java.sql.*;

class Orders {
  void byOwner(Connection connection, ResultSet users) throws SQLException {
    String name = users.getString("name");
    Statement statement = connection.createStatement();
    // ruleid: java-sql-injection-stored
    statement.executeQuery("SELECT * FROM orders WHERE owner = '" + name + "'");
    int id = users.getInt("id");
    // ok: java-sql-injection-stored
    statement.executeQuery("SELECT * FROM orders WHERE owner_id = " + id);
    // ok: java-sql-injection-stored
    PreparedStatement bound = connection.prepareStatement("SELECT * FROM orders WHERE owner = ?");
    bound.setString(1, name);
  }

  void fromFile(Connection connection, BufferedReader in) throws SQLException, IOException {
    String line = in.readLine();
    // ruleid: java-sql-injection-stored
    connection.createStatement().executeUpdate("DELETE FROM orders WHERE code = '" + line.trim() + "'");
    // ok: java-sql-injection-stored
    connection.createStatement().executeUpdate("DELETE FROM orders WHERE code = " + Integer.parseInt(line));
  }
}
