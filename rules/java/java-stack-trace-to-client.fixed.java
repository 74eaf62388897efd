import jakarta.servlet.http.HttpServletResponse;
import java.io.*;
import org.slf4j.Logger;

class Errors {
  private Logger log;

  void direct(HttpServletResponse response, Exception e) throws IOException {
    // ruleid: java-stack-trace-to-client
    response.sendError(500);
  }

  void later(HttpServletResponse response) throws IOException {
    PrintWriter out = response.getWriter();
    try {
      out.println("ok");
    } catch (RuntimeException failure) {
      // ruleid: java-stack-trace-to-client
      failure.printStackTrace(out);
    }
  }

  void good(HttpServletResponse response, Exception e, PrintWriter file) throws IOException {
    // ok: java-stack-trace-to-client
    e.printStackTrace(file);
    // ok: java-stack-trace-to-client
    log.error("order failed", e);
    // ok: java-stack-trace-to-client
    response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
  }
}
