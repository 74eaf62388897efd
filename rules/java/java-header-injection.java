import jakarta.servlet.http.*;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

class Headers {
  void name(HttpServletRequest request, HttpServletResponse response) {
    String name = request.getParameter("name");
    // ruleid: java-header-injection
    response.setHeader("X-Name", name);
    // ruleid: java-header-injection
    response.addHeader("Content-Disposition", "attachment; filename=" + name);
    // ok: java-header-injection
    response.setHeader("X-Name", name.replaceAll("[\\r\\n]", ""));
    // ok: java-header-injection
    response.setHeader("X-Name", URLEncoder.encode(name, StandardCharsets.UTF_8));
    // ok: java-header-injection
    response.setHeader("X-Frame-Options", "DENY");
    // ruleid: java-header-injection
    Cookie cookie = new Cookie("lang", request.getParameter("lang"));
    response.addCookie(cookie);
  }
}
