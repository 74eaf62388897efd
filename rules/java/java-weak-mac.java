import java.security.GeneralSecurityException;
import javax.crypto.Mac;

class Codes {
  void make(String provider) throws GeneralSecurityException {
    // ruleid: java-weak-mac
    Mac md5 = Mac.getInstance("HmacMD5");
    // ruleid: java-weak-mac
    Mac second = javax.crypto.Mac.getInstance("HmacMD5", provider);
    // ok: java-weak-mac
    Mac good = Mac.getInstance("HmacSHA256");
    // ok: java-weak-mac
    Mac longer = Mac.getInstance("HmacSHA512", provider);
    // ok: java-weak-mac
    Mac cipher = Mac.getInstance("AESCMAC");
  }
}
