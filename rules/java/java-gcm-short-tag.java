import javax.crypto.spec.GCMParameterSpec;

class Tags {
  private static final int SHORT = 32;

  void make(byte[] nonce, int configured) {
    // ruleid: java-gcm-short-tag
    new GCMParameterSpec(64, nonce);
    // ruleid: java-gcm-short-tag
    new GCMParameterSpec(32, nonce, 0, 12);
    // ok: java-gcm-short-tag
    new GCMParameterSpec(128, nonce);
    // ok: java-gcm-short-tag
    new GCMParameterSpec(96, nonce);
    // ok: java-gcm-short-tag
    new GCMParameterSpec(configured, nonce);
  }
}
