import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

class Reports {
  private static final Map<String, Class<?>> KINDS = Map.of("sales", String.class);

  Object make(HttpServletRequest request) throws Exception {
    // ruleid: java-unsafe-reflection
    Class<?> type = Class.forName(request.getParameter("kind"));
    String kind = request.getParameter("kind");
    // ruleid: java-unsafe-reflection
    getClass().getClassLoader().loadClass("reports." + kind);
    // ok: java-unsafe-reflection
    Class<?> known = KINDS.get(kind);
    // ok: java-unsafe-reflection
    Class.forName("org.postgresql.Driver");
    if (kind.equals("Sales")) {
      // ok: java-unsafe-reflection
      Class.forName("reports." + kind);
    }
    return type.getDeclaredConstructor().newInstance();
  }
}
