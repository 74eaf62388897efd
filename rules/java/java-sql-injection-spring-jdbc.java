import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.*;

@RestController
class Users {
  private final JdbcTemplate jdbcTemplate;

  Users(JdbcTemplate jdbcTemplate) {
    this.jdbcTemplate = jdbcTemplate;
  }

  @GetMapping("/users")
  List<Map<String, Object>> find(@RequestParam String name, @RequestParam int age) {
    // ruleid: java-sql-injection-spring-jdbc
    List<Map<String, Object>> rows = jdbcTemplate.queryForList("SELECT * FROM users WHERE name = '" + name + "'");
    // ok: java-sql-injection-spring-jdbc
    jdbcTemplate.queryForList("SELECT * FROM users WHERE age > " + age);
    // ok: java-sql-injection-spring-jdbc
    return jdbcTemplate.queryForList("SELECT * FROM users WHERE name = ?", name);
  }

  @DeleteMapping("/users/{id}")
  void delete(@PathVariable("id") String id) {
    // ruleid: java-sql-injection-spring-jdbc
    jdbcTemplate.update("DELETE FROM users WHERE id = " + id);
    String table = "users";
    // ok: java-sql-injection-spring-jdbc
    jdbcTemplate.update("DELETE FROM " + table + " WHERE closed = 1");
  }

  @GetMapping("/sorted")
  Object sorted(@RequestParam String column) {
    String sql = String.format("SELECT * FROM users ORDER BY %s", column);
    // ruleid: java-sql-injection-spring-jdbc
    return jdbcTemplate.queryForObject(sql, String.class);
  }
}
