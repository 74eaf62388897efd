import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.*;

class Audit {
  private static final Logger log = LoggerFactory.getLogger(Audit.class);

  void login(HttpServletRequest request) {
    String name = request.getParameter("name");
    // ruleid: java-log-injection
    log.info("login of " + name);
    // ruleid: java-log-injection
    log.warn("login of {} failed", name);
    // ok: java-log-injection
    log.info("login of {}", name.replaceAll("[\\r\\n]", "_"));
    // ok: java-log-injection
    log.info("login of {}", name.length());
    // ok: java-log-injection
    log.debug("done");
  }
}
