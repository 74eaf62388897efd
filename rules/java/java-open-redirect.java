import jakarta.servlet.http.*;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.*;

class Going {
  private static final Map<String, String> TARGETS = Map.of("home", "/home");

  void login(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // ruleid: java-open-redirect
    response.sendRedirect(request.getParameter("next"));
    String back = request.getHeader("Referer");
    // ruleid: java-open-redirect
    response.setHeader("Location", back);
    // ok: java-open-redirect
    response.sendRedirect("/login?next=" + request.getParameter("next"));
    // ok: java-open-redirect
    response.sendRedirect("/home");
    String next = request.getParameter("next");
    if ("account".equals(next)) {
      // ok: java-open-redirect
      response.sendRedirect(next);
    }
  }

  @GetMapping("/go")
  String go(@RequestParam String to, @RequestParam long id) {
    if (id > 0) {
      // ok: java-open-redirect
      return "redirect:" + id;
    }
    // ruleid: java-open-redirect
    return "redirect:" + to;
  }
}
