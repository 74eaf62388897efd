import java.util.Properties;
import org.apache.commons.mail.SimpleEmail;

class Mail {
  void send(SimpleEmail email, Properties properties) {
    // ruleid: java-mail-without-host-check
    email.setSSLCheckServerIdentity(true);
    // ruleid: java-mail-without-host-check
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    // ok: java-mail-without-host-check
    email.setSSLCheckServerIdentity(true);
    // ok: java-mail-without-host-check
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    // ok: java-mail-without-host-check
    properties.put("mail.smtp.ssl.trust", "mail.example.com");
  }
}
