import java.io.*;
import java.sql.*;

class Jobs {
  void run(ResultSet jobs, BufferedReader in) throws SQLException, IOException {
    // ruleid: java-command-injection-stored
    Runtime.getRuntime().exec("convert " + jobs.getString("file"));
    String line = in.readLine();
    // ruleid: java-command-injection-stored
    Runtime.getRuntime().exec(line);
    // ok: java-command-injection-stored
    Runtime.getRuntime().exec("convert in.png out.png");
    // ok: java-command-injection-stored
    Runtime.getRuntime().exec(new String[] { "convert", line });
    // ok: java-command-injection-stored
    Runtime.getRuntime().exec("resize " + jobs.getInt("width"));
  }
}
