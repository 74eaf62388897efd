fun build(builder: Builder): Retrofit {
    // ruleid: kotlin-cleartext-traffic
    return builder.baseUrl("https://api.example.com/").build()
}

fun fetch() {
    // ruleid: kotlin-cleartext-traffic
    URL("https://example.com/list").readText()
    // ok: kotlin-cleartext-traffic
    URL("https://example.com/list").readText()
    // ok: kotlin-cleartext-traffic
    URL("http://10.0.2.2:8080/list").readText()
    // ok: kotlin-cleartext-traffic
    URL("http://localhost:8080/list").readText()
}
