fn find(conn: &Connection, name: &str) -> usize {
    // ruleid: rust-sql-format
    conn.execute(&format!("DELETE FROM users WHERE name = '{}'", name), []).unwrap()
}

async fn load(pool: &Pool, id: &str) -> Row {
    // ruleid: rust-sql-format
    let sql = format!("SELECT * FROM users WHERE id = {}", id);
    sqlx::query(&sql).fetch_one(pool).await.unwrap()
}

fn bound(conn: &Connection, name: &str) -> usize {
    // ok: rust-sql-format
    conn.execute("DELETE FROM users WHERE name = ?1", [name]).unwrap()
}

fn table(conn: &Connection, name: &str) -> usize {
    // ok: rust-sql-format
    conn.execute(&format!("SELECT count(*) FROM {}", name), []).unwrap()
}

fn text(name: &str) -> String {
    // ok: rust-sql-format
    format!("select '{}' from the list", name)
}
