import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;

class Failures {
  private Logger log;

  void send(HttpServletResponse response) throws IOException {
    try {
      query();
    } catch (SQLException e) {
      // ruleid: java-error-message-to-client
      response.sendError(500, e.getMessage());
    }
    try {
      query();
    } catch (SQLException failure) {
      // ruleid: java-error-message-to-client
      response.getWriter().println("failed: " + failure.getMessage());
    }
    try {
      query();
    } catch (SQLException e) {
      // ok: java-error-message-to-client
      log.error("query failed", e);
      // ok: java-error-message-to-client
      response.sendError(500, "The order could not be read.");
      // ok: java-error-message-to-client
      response.getWriter().println("try again later");
    }
  }

  private void query() throws SQLException {}
}
