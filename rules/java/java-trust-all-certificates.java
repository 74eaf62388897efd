import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

class Lenient implements X509TrustManager {
  public void checkClientTrusted(X509Certificate[] chain, String authType) {}

  // ruleid: java-trust-all-certificates
  public void checkServerTrusted(X509Certificate[] chain, String authType) {}

  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}

class Other implements X509TrustManager {
  public void checkClientTrusted(X509Certificate[] chain, String authType) {}

  // ruleid: java-trust-all-certificates
  @Override public void checkServerTrusted(X509Certificate[] certificates, String type) throws CertificateException {
    return;
  }

  public X509Certificate[] getAcceptedIssuers() {
    return null;
  }
}

class Pinned implements X509TrustManager {
  private X509TrustManager standard;

  // ok: java-trust-all-certificates
  public void checkClientTrusted(X509Certificate[] chain, String authType) {}

  // ok: java-trust-all-certificates
  public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
    standard.checkServerTrusted(chain, authType);
  }

  // ok: java-trust-all-certificates
  public X509Certificate[] getAcceptedIssuers() {
    return standard.getAcceptedIssuers();
  }
}
