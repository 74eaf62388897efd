import java.security.*;

class Signing {
  void make(Provider provider) throws GeneralSecurityException {
    // ruleid: java-weak-signature
    Signature md5 = Signature.getInstance("SHA256withRSA");
    // ruleid: java-weak-signature
    Signature sha1 = Signature.getInstance("SHA256withRSA", provider);
    // ok: java-weak-signature
    Signature good = Signature.getInstance("SHA256withRSA");
    // ok: java-weak-signature
    Signature curve = Signature.getInstance("SHA384withECDSA");
    // ok: java-weak-signature
    Signature edwards = Signature.getInstance("Ed25519");
  }
}
