import java.net.URL

fun fetch(request: HttpServletRequest): String {
    // ruleid: kotlin-ssrf
    return URL(request.getParameter("url")).readText()
}

suspend fun forward(call: ApplicationCall, client: HttpClient) {
    val target = call.parameters["target"]
    // ruleid: kotlin-ssrf
    client.get("$target/status")
}

fun fixed(): String {
    // ok: kotlin-ssrf
    return URL("https://api.example.com/status").readText()
}

fun cached(request: HttpServletRequest, cache: Cache): String {
    // ok: kotlin-ssrf
    return cache.get(request.getParameter("url"))
}

fun listed(request: HttpServletRequest): String {
    val url = request.getParameter("url")
    if (url !in ALLOWED) return ""
    // ok: kotlin-ssrf
    return URL(url).readText()
}
