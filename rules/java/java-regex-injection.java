import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

class Searching {
  boolean find(HttpServletRequest request, String text) {
    String query = request.getParameter("q");
    // ruleid: java-regex-injection
    Pattern pattern = Pattern.compile(query);
    // ruleid: java-regex-injection
    String marked = text.replaceAll(query, "*");
    // ok: java-regex-injection
    Pattern quoted = Pattern.compile(Pattern.quote(query), Pattern.CASE_INSENSITIVE);
    // ok: java-regex-injection
    String plain = text.replaceAll("[a-z]+", query);
    // ok: java-regex-injection
    return query.matches("[a-z]+") && pattern.matcher(marked + plain).find();
  }
}
