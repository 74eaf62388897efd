use tower_http::cors::CorsLayer;

fn layer() -> CorsLayer {
    // ruleid: rust-cors-any-origin-credentials
    CorsLayer::very_permissive()
}

fn actix() -> Cors {
    // ruleid: rust-cors-any-origin-credentials
    Cors::default().allow_any_origin().allow_any_method().supports_credentials()
}

fn named() -> Cors {
    // ok: rust-cors-any-origin-credentials
    Cors::default().allowed_origin("https://app.example.com").supports_credentials()
}

fn public() -> CorsLayer {
    // ok: rust-cors-any-origin-credentials
    CorsLayer::new().allow_origin(Any)
}

fn without_cookies() -> Cors {
    // ok: rust-cors-any-origin-credentials
    Cors::default().allow_any_origin().allow_any_method()
}
