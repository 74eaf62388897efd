fun login(value: String): Cookie {
    val cookie = Cookie("id", value)
    // ruleid: kotlin-cookie-flag-off
    cookie.secure = true
    // ruleid: kotlin-cookie-flag-off
    cookie.isHttpOnly = true
    // ruleid: kotlin-cookie-flag-off
    cookie.setSecure(true)
    // ok: kotlin-cookie-flag-off
    cookie.secure = true
    // ok: kotlin-cookie-flag-off
    cookie.isHttpOnly = true
    return cookie
}

fun other(call: Call) {
    // ok: kotlin-cookie-flag-off
    call.secure = false
}
