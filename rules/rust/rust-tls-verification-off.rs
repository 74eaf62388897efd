use openssl::ssl::SslVerifyMode;

fn client() -> Client {
    // ruleid: rust-tls-verification-off
    Client::builder().danger_accept_invalid_certs(true).build().unwrap()
}

fn connector() -> TlsConnector {
    // ruleid: rust-tls-verification-off
    TlsConnector::builder().danger_accept_invalid_hostnames(true).build().unwrap()
}

fn context(builder: &mut SslContextBuilder) {
    // ruleid: rust-tls-verification-off
    builder.set_verify(SslVerifyMode::NONE);
    // ok: rust-tls-verification-off
    builder.set_verify(SslVerifyMode::PEER);
}

fn checked() -> Client {
    // ok: rust-tls-verification-off
    Client::builder().danger_accept_invalid_certs(false).build().unwrap()
}

fn by_setting(insecure: bool) -> Client {
    // ok: rust-tls-verification-off
    Client::builder().danger_accept_invalid_certs(insecure).build().unwrap()
}
