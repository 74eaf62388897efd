import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

class Tools {
  void ping(HttpServletRequest request) throws IOException {
    String host = request.getParameter("host");
    // ruleid: java-command-injection
    Runtime.getRuntime().exec(new String[] { "ping", "-c", "1", host });
    Runtime runtime = Runtime.getRuntime();
    String[] command = { "sh", "-c", "nslookup " + host };
    // ruleid: java-command-injection
    runtime.exec(command);
    // ruleid: java-command-injection
    runtime.exec("date", new String[] { "TZ=" + request.getHeader("X-Zone") });
    // ok: java-command-injection
    runtime.exec("ping -c 1 localhost");
    // ok: java-command-injection
    runtime.exec(new String[] { "ping", "-c", "1", host });
    int width = Integer.parseInt(request.getParameter("width"));
    // ok: java-command-injection
    Runtime.getRuntime().exec("resize " + width);
  }

  void known(HttpServletRequest request) throws IOException {
    String tool = request.getParameter("tool");
    switch (tool) {
      case "date":
      case "uptime":
        // ok: java-command-injection
        Runtime.getRuntime().exec(tool);
        break;
      default:
        throw new IllegalArgumentException("unknown tool");
    }
  }
}
