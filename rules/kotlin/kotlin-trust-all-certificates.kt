import javax.net.ssl.X509TrustManager

class All : X509TrustManager {
    // ruleid: kotlin-trust-all-certificates
    override fun checkServerTrusted(chain: Array<X509Certificate>, type: String) {}
    override fun getAcceptedIssuers(): Array<X509Certificate> = arrayOf()
}

class Unitary : X509TrustManager {
    // ruleid: kotlin-trust-all-certificates
    override fun checkServerTrusted(chain: Array<X509Certificate>, type: String) = Unit
}

class Checked(private val inner: X509TrustManager) : X509TrustManager {
    // ok: kotlin-trust-all-certificates
    override fun checkServerTrusted(chain: Array<X509Certificate>, type: String) {
        inner.checkServerTrusted(chain, type)
    }

    // ok: kotlin-trust-all-certificates
    override fun checkClientTrusted(chain: Array<X509Certificate>, type: String) {}

    // ok: kotlin-trust-all-certificates
    override fun getAcceptedIssuers(): Array<X509Certificate> = inner.acceptedIssuers
}
