import jakarta.servlet.http.*;

class Expiry {
  void set(HttpServletRequest request, HttpSession session, int configured) {
    // ruleid: java-session-never-expires
    session.setMaxInactiveInterval(-1);
    // ruleid: java-session-never-expires
    request.getSession(true).setMaxInactiveInterval(0);
    // ok: java-session-never-expires
    session.setMaxInactiveInterval(1800);
    // ok: java-session-never-expires
    session.setMaxInactiveInterval(configured);
    // ok: java-session-never-expires
    request.getSession().setMaxInactiveInterval(15 * 60);
  }
}
