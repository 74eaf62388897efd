import javax.net.ssl.*;

class Clients {
  void open(HttpsURLConnection connection, okhttp3.OkHttpClient.Builder builder) {
    // ruleid: java-hostname-verification-off
    connection.setHostnameVerifier(HttpsURLConnection.getDefaultHostnameVerifier());
    // ruleid: java-hostname-verification-off
    builder.hostnameVerifier(HttpsURLConnection.getDefaultHostnameVerifier());
    // ok: java-hostname-verification-off
    connection.setHostnameVerifier(HttpsURLConnection.getDefaultHostnameVerifier());
    // ok: java-hostname-verification-off
    connection.setHostnameVerifier((host, session) -> host.equals("internal.example"));
    HttpsURLConnection.setDefaultHostnameVerifier(new HostnameVerifier() {
      // ruleid: java-hostname-verification-off
      public boolean verify(String host, SSLSession session) {
        return true;
      }
    });
    HostnameVerifier known = new HostnameVerifier() {
      // ok: java-hostname-verification-off
      public boolean verify(String host, SSLSession session) {
        return host.endsWith(".example.org");
      }
    };
  }
}
