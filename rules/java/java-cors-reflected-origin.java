import jakarta.servlet.http.*;
import java.util.Set;

class Origins {
  private static final Set<String> ALLOWED = Set.of("https://app.example.com");

  void reflect(HttpServletRequest request, HttpServletResponse response) {
    // ruleid: java-cors-reflected-origin
    response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
    response.setHeader("Access-Control-Allow-Credentials", "true");
  }

  void variable(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    if (origin != null) {
      // ruleid: java-cors-reflected-origin
      response.addHeader("Access-Control-Allow-Origin", origin);
    }
  }

  void listed(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    if (ALLOWED.contains(origin)) {
      // ok: java-cors-reflected-origin
      response.setHeader("Access-Control-Allow-Origin", origin);
    }
    // ok: java-cors-reflected-origin
    response.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
    // ok: java-cors-reflected-origin
    response.setHeader("Vary", "Origin");
  }
}
