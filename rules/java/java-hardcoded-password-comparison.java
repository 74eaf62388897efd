class Doors {
  private static final String MASTER = "made-up-" + "master";

  boolean open(String user, String password, String confirmation) {
    // ruleid: java-hardcoded-password-comparison
    if (password.equals("made-up")) return true;
    // ruleid: java-hardcoded-password-comparison
    if (MASTER.equals(password)) return true;
    // ok: java-hardcoded-password-comparison
    if (password.equals(confirmation)) return false;
    // ok: java-hardcoded-password-comparison
    if (password.equals("")) return false;
    // ok: java-hardcoded-password-comparison
    return user.equals("guest");
  }
}
