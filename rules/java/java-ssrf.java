import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.*;
import java.util.Set;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;

class Fetching {
  private static final Set<String> HOSTS = Set.of("a.example", "b.example");
  private final RestTemplate client = new RestTemplate();

  InputStream open(HttpServletRequest request) throws Exception {
    String address = request.getParameter("url");
    // ok: java-ssrf
    URL url = new URL(address);
    URL fixed = new URL("https://api.example.com/status");
    // ok: java-ssrf
    fixed.openConnection();
    // ruleid: java-ssrf
    return url.openStream();
  }

  @GetMapping("/preview")
  String preview(@RequestParam String target, @RequestParam int id) {
    // ruleid: java-ssrf
    String text = client.getForObject(target, String.class);
    // ruleid: java-ssrf
    client.getForObject("http://" + target + "/info", String.class);
    // ok: java-ssrf
    client.getForObject("https://api.example.com/items/" + id, String.class);
    // ok: java-ssrf
    client.getForObject("https://api.example.com/items/" + target, String.class);
    return text;
  }

  @GetMapping("/allowed")
  String allowed(@RequestParam String host) {
    if (!HOSTS.contains(host)) throw new IllegalArgumentException("unknown host");
    // ok: java-ssrf
    return client.getForObject("https://" + host + "/info", String.class);
  }
}
