import javax.net.ssl.HostnameVerifier

fun client(): OkHttpClient {
    // ruleid: kotlin-hostname-verification-off
    return OkHttpClient.Builder().hostnameVerifier { _, _ -> true }.build()
}

// ruleid: kotlin-hostname-verification-off
val any = HostnameVerifier { host, session -> true }

// ok: kotlin-hostname-verification-off
val one = HostnameVerifier { host, session -> host == "api.example.com" }

fun apache() {
    // ruleid: kotlin-hostname-verification-off
    HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE)
    // ok: kotlin-hostname-verification-off
    HttpClients.custom().setSSLHostnameVerifier(DefaultHostnameVerifier())
}

fun checked(): OkHttpClient {
    // ok: kotlin-hostname-verification-off
    return OkHttpClient.Builder().build()
}
