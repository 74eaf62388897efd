import jakarta.servlet.http.*;

class Cart {
  void size(HttpServletRequest request) {
    String size = request.getParameter("size");
    // ruleid: java-trust-boundary
    request.getSession().setAttribute("size", size);
    HttpSession session = request.getSession(true);
    // ruleid: java-trust-boundary
    session.setAttribute(request.getParameter("key"), "yes");
    // ok: java-trust-boundary
    session.setAttribute("visits", Integer.parseInt(request.getParameter("visits")));
    // ok: java-trust-boundary
    session.setAttribute("theme", Theme.valueOf(request.getParameter("theme")));
    // ok: java-trust-boundary
    session.setAttribute("seen", true);
  }
}
