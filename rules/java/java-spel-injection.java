import org.springframework.expression.*;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.web.bind.annotation.*;

@RestController
class Filters {
  private final ExpressionParser parser = new SpelExpressionParser();

  @GetMapping("/filter")
  Object filter(@RequestParam String by, @RequestParam int limit) {
    // ruleid: java-spel-injection
    Expression expression = parser.parseExpression(by);
    // ruleid: java-spel-injection
    new SpelExpressionParser().parseExpression("items.?[" + by + "]").getValue();
    // ok: java-spel-injection
    parser.parseExpression("items.![name]");
    // ok: java-spel-injection
    parser.parseExpression("items[" + limit + "]");
    return expression.getValue();
  }

  Object fixed(String by) {
    // ok: java-spel-injection
    return parser.parseExpression(by).getValue();
  }
}
