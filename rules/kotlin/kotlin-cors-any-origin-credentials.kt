fun Application.open() {
    install(CORS) {
        // ok: kotlin-cors-any-origin-credentials
        anyHost()
    }
}

fun Application.risky() {
    install(CORS) {
        // ruleid: kotlin-cors-any-origin-credentials
        anyHost()
        allowCredentials = true
    }
}

fun Application.named() {
    install(CORS) {
        // ok: kotlin-cors-any-origin-credentials
        allowHost("app.example.com")
        allowCredentials = true
    }
}

fun spring(config: CorsConfiguration) {
    // ruleid: kotlin-cors-any-origin-credentials
    config.addAllowedOriginPattern("*")
    // ok: kotlin-cors-any-origin-credentials
    config.addAllowedOriginPattern("https://*.example.com")
}
