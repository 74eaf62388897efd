import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.web.bind.annotation.*;

@RestController
class Accounts {
  private EntityManager entityManager;

  @GetMapping("/accounts")
  List<?> find(@RequestParam(required = false) String owner, @RequestParam Long id) {
    // ruleid: java-sql-injection-jpa
    List<?> all = entityManager.createQuery("SELECT a FROM Account a WHERE a.owner = '" + owner + "'").getResultList();
    // ok: java-sql-injection-jpa
    entityManager.createQuery("SELECT a FROM Account a WHERE a.id = " + id).getResultList();
    // ok: java-sql-injection-jpa
    return entityManager.createQuery("SELECT a FROM Account a WHERE a.owner = :owner").setParameter("owner", owner).getResultList();
  }

  @PostMapping("/accounts/search")
  List<?> search(@RequestBody SearchRequest search) {
    String sql = "SELECT * FROM account WHERE " + search.getField() + " LIKE :text";
    // ruleid: java-sql-injection-jpa
    return entityManager.createNativeQuery(sql).setParameter("text", search.getText()).getResultList();
  }

  List<?> open(String state) {
    // ok: java-sql-injection-jpa
    return entityManager.createQuery("SELECT a FROM Account a WHERE a.state = '" + state + "'").getResultList();
  }
}
