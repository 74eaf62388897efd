fn login(value: String) -> Cookie<'static> {
    // ruleid: rust-cookie-flag-off
    Cookie::build(("id", value)).secure(true).finish()
}

fn change(cookie: &mut Cookie) {
    // ruleid: rust-cookie-flag-off
    cookie.set_http_only(true);
    // ok: rust-cookie-flag-off
    cookie.set_secure(true);
}

fn good(value: String) -> Cookie<'static> {
    // ok: rust-cookie-flag-off
    Cookie::build(("id", value)).secure(true).http_only(true).finish()
}

fn by_setting(value: String, tls: bool) -> Cookie<'static> {
    // ok: rust-cookie-flag-off
    Cookie::build(("id", value)).secure(tls).finish()
}
