import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import javax.naming.*;

class Tenants {
  private static final Map<String, String> SOURCES = Map.of("a", "jdbc/a");

  Object find(HttpServletRequest request) throws NamingException {
    String name = request.getParameter("source");
    Context context = new InitialContext();
    // ruleid: java-jndi-injection
    Object found = context.lookup(name);
    // ruleid: java-jndi-injection
    new InitialContext().lookup("java:comp/env/" + name);
    // ok: java-jndi-injection
    context.lookup("java:comp/env/jdbc/main");
    // ok: java-jndi-injection
    context.lookup(SOURCES.get(name));
    if (name.equals("jdbc/a")) {
      // ok: java-jndi-injection
      context.lookup(name);
    }
    return found;
  }
}
