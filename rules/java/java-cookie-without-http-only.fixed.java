import jakarta.servlet.http.*;

class Logins {
  void login(HttpServletResponse response, String id) {
    Cookie session = new Cookie("session_id", id);
    session.setSecure(true);
    // ruleid: java-cookie-without-http-only
    response.addCookie(session);
    Cookie open = new Cookie("theme", "dark");
    // ruleid: java-cookie-without-http-only
    open.setHttpOnly(true);
    // ok: java-cookie-without-http-only
    response.addCookie(open);
    Cookie token = new Cookie("token", id);
    token.setHttpOnly(true);
    // ok: java-cookie-without-http-only
    response.addCookie(token);
    Cookie language = new Cookie("language", "en");
    // ok: java-cookie-without-http-only
    response.addCookie(language);
  }
}
