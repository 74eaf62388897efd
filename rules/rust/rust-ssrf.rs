use axum::extract::Query;

async fn fetch(params: Query<Fetch>) -> String {
    // ruleid: rust-ssrf
    reqwest::get(&params.url).await.unwrap().text().await.unwrap()
}

async fn forward(params: Query<Fetch>, client: Client) -> String {
    // ruleid: rust-ssrf
    client.get(format!("{}/status", params.url)).send().await.unwrap().text().await.unwrap()
}

async fn fixed(client: Client) -> String {
    // ok: rust-ssrf
    client.get("https://api.example.com/status").send().await.unwrap().text().await.unwrap()
}

async fn listed(params: Query<Fetch>, client: Client) -> String {
    if !ALLOWED.contains(&params.url) { return String::new(); }
    // ok: rust-ssrf
    client.get(&params.url).send().await.unwrap().text().await.unwrap()
}

async fn cached(params: Query<Fetch>, cache: Cache) -> String {
    // ok: rust-ssrf
    cache.get(&params.url)
}
