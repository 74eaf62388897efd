import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

class Contexts {
  void make() throws NoSuchAlgorithmException {
    // ruleid: java-old-tls
    SSLContext ssl = SSLContext.getInstance("TLS");
    // ruleid: java-old-tls
    SSLContext old = SSLContext.getInstance("TLS");
    // ok: java-old-tls
    SSLContext best = SSLContext.getInstance("TLS");
    // ok: java-old-tls
    SSLContext newest = SSLContext.getInstance("TLSv1.3");
    // ok: java-old-tls
    SSLContext standard = SSLContext.getDefault();
  }
}
