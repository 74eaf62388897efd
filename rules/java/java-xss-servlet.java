import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.owasp.encoder.Encode;

class Greeting {
  private String name;

  void hello(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    String name = request.getParameter("name");
    // ruleid: java-xss-servlet
    response.getWriter().println("<h1>Hello " + name + "</h1>");
    PrintWriter out = response.getWriter();
    // ruleid: java-xss-servlet
    out.write(name);
    // ruleid: java-xss-servlet
    out.printf("<p>%s</p>", request.getHeader("Referer"));
    // ok: java-xss-servlet
    out.println("<p>" + Encode.forHtml(name) + "</p>");
    // ok: java-xss-servlet
    out.println("<p>welcome</p>");
    // ok: java-xss-servlet
    out.println(name.length());
  }

  void page(HttpServletRequest req, HttpServletResponse resp) throws IOException {
    Object[] values = { "a", req.getQueryString() };
    // ruleid: java-xss-servlet
    resp.getWriter().format("<a href='%s'>%s</a>", values);
    char[] letters = req.getParameter("q").toCharArray();
    // ruleid: java-xss-servlet
    resp.getWriter().write(letters);
    String fixed = req.getParameter("q");
    fixed = "none";
    // ok: java-xss-servlet
    resp.getWriter().write(fixed);
  }

  void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    // ok: java-xss-servlet
    response.getWriter().write("{\"name\": \"" + request.getParameter("name") + "\"}");
  }

  void stored(HttpServletRequest request, HttpServletResponse response, UserRepository userRepository) throws IOException {
    User user = userRepository.findByName(request.getParameter("name"));
    // ok: java-xss-servlet
    response.getWriter().print(user.getId());
  }

  void log(HttpServletRequest request, PrintWriter log) {
    // ok: java-xss-servlet
    log.println(request.getParameter("name"));
  }
}
