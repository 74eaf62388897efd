import org.springframework.web.bind.annotation.GetMapping

class Users(private val jdbcTemplate: JdbcTemplate) {
    @GetMapping("/users")
    fun find(name: String): List<User> {
        // ruleid: kotlin-sql-injection
        return jdbcTemplate.query("SELECT * FROM users WHERE name = '$name'", mapper)
    }

    @GetMapping("/bound")
    fun bound(name: String): List<User> {
        // ok: kotlin-sql-injection
        return jdbcTemplate.query("SELECT * FROM users WHERE name = ?", mapper, name)
    }

    @GetMapping("/number")
    fun number(id: Int): List<User> {
        // ok: kotlin-sql-injection
        return jdbcTemplate.query("SELECT * FROM users WHERE id = $id", mapper)
    }

    fun all(): List<User> {
        // ok: kotlin-sql-injection
        return jdbcTemplate.query("SELECT * FROM users", mapper)
    }
}

fun open(db: SQLiteDatabase, intent: Intent) {
    val id = intent.getStringExtra("id")
    // ruleid: kotlin-sql-injection
    db.rawQuery("SELECT * FROM notes WHERE id = " + id, null)
    // ok: kotlin-sql-injection
    db.rawQuery("SELECT * FROM notes WHERE id = ?", arrayOf(id))
}
