use axum::extract::{Path, Query};

async fn find(Path(name): Path<String>, pool: &Pool) -> Row {
    let sql = format!("SELECT * FROM users WHERE name = '{}'", name);
    // ruleid: rust-sql-injection
    sqlx::query(&sql).fetch_one(pool).await.unwrap()
}

async fn search(params: Query<Search>, db: &Connection) -> usize {
    // ruleid: rust-sql-injection
    db.execute(&format!("DELETE FROM items WHERE tag = '{}'", params.tag), []).unwrap()
}

fn by_argument(client: &mut Client) -> Vec<Row> {
    let id = std::env::args().nth(1).unwrap();
    // ruleid: rust-sql-injection
    client.query(&format!("SELECT * FROM users WHERE id = {id}"), &[]).unwrap()
}

async fn bound(Path(name): Path<String>, pool: &Pool) -> Row {
    // ok: rust-sql-injection
    sqlx::query("SELECT * FROM users WHERE name = $1").bind(name).fetch_one(pool).await.unwrap()
}

async fn number(Path(id): Path<u32>, pool: &Pool) -> Row {
    // ok: rust-sql-injection
    sqlx::query(&format!("SELECT * FROM users WHERE id = {}", id)).fetch_one(pool).await.unwrap()
}

fn parameters(client: &mut Client) -> Vec<Row> {
    let id = std::env::args().nth(1).unwrap();
    // ok: rust-sql-injection
    client.query("SELECT * FROM users WHERE id = $1", &[&id]).unwrap()
}
