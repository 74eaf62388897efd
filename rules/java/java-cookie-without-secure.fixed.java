import jakarta.servlet.http.*;

class Sessions {
  void login(HttpServletRequest request, HttpServletResponse response) {
    Cookie session = new Cookie("session", newId());
    session.setHttpOnly(true);
    // ruleid: java-cookie-without-secure
    response.addCookie(session);

    Cookie remember = new Cookie("remember", newId());
    // ruleid: java-cookie-without-secure
    remember.setSecure(true);
    response.addCookie(remember);

    // ruleid: java-cookie-without-secure
    response.addCookie(new Cookie("theme", "dark"));
  }

  void good(HttpServletRequest request, HttpServletResponse response) {
    Cookie session = new Cookie("session", newId());
    session.setSecure(true);
    // ok: java-cookie-without-secure
    response.addCookie(session);
    Cookie depends = new Cookie("depends", newId());
    depends.setSecure(request.isSecure());
    // ok: java-cookie-without-secure
    response.addCookie(depends);
    Cookie gone = new Cookie("old", "");
    gone.setMaxAge(0);
    // ok: java-cookie-without-secure
    response.addCookie(gone);
  }

  private String newId() {
    return java.util.UUID.randomUUID().toString();
  }
}
