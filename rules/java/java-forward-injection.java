import jakarta.servlet.ServletException;
import jakarta.servlet.http.*;
import java.io.IOException;
import java.util.Map;

class Pages {
  private static final Map<String, String> PAGES = Map.of("help", "/help.jsp");

  void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    String page = request.getParameter("page");
    // ruleid: java-forward-injection
    request.getRequestDispatcher(page).forward(request, response);
    // ruleid: java-forward-injection
    request.getRequestDispatcher("/pages/" + page + ".jsp").include(request, response);
    // ok: java-forward-injection
    request.getRequestDispatcher("/home.jsp").forward(request, response);
    // ok: java-forward-injection
    request.getRequestDispatcher(PAGES.getOrDefault(page, "/home.jsp")).forward(request, response);
    if ("news".equals(page)) {
      // ok: java-forward-injection
      request.getRequestDispatcher("/pages/" + page + ".jsp").forward(request, response);
    }
  }
}
