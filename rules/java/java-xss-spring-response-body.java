import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.util.HtmlUtils;

@RestController
class Greetings {
  @GetMapping("/hello")
  String hello(@RequestParam String name, @RequestParam int times) {
    if (times > 3) {
      // ok: java-xss-spring-response-body
      return "<p>" + times + "</p>";
    }
    // ruleid: java-xss-spring-response-body
    return "<h1>Hello " + name + "</h1>";
  }

  @GetMapping("/entity")
  ResponseEntity<String> entity(@RequestParam String name) {
    // ruleid: java-xss-spring-response-body
    return ResponseEntity.ok("<b>" + name + "</b>");
  }

  @GetMapping("/safe")
  String safe(@RequestParam String name) {
    // ok: java-xss-spring-response-body
    return "<p>" + HtmlUtils.htmlEscape(name) + "</p>";
  }

  @GetMapping(value = "/text", produces = "text/plain")
  String text(@RequestParam String name) {
    // ok: java-xss-spring-response-body
    return "<" + name + ">" + "<b>";
  }

  @GetMapping("/plain")
  String plain(@RequestParam String name) {
    // ok: java-xss-spring-response-body
    return "Hello " + name;
  }
}
