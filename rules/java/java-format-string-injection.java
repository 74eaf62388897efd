import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

class Messages {
  String make(HttpServletRequest request, int count) {
    String text = request.getParameter("text");
    // ruleid: java-format-string-injection
    String first = String.format(text, count);
    // ruleid: java-format-string-injection
    System.out.printf("total: " + text, count);
    // ok: java-format-string-injection
    String second = String.format("%s: %d", text, count);
    // ok: java-format-string-injection
    String third = String.format(Locale.ROOT, "%s", text);
    // ok: java-format-string-injection
    System.out.printf("%s%n", text);
    return first + second + third;
  }
}
