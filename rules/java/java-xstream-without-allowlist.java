import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.security.AnyTypePermission;

class Exchange {
  void open(XStream xstream) {
    // ruleid: java-xstream-without-allowlist
    xstream.addPermission(AnyTypePermission.ANY);
    // ruleid: java-xstream-without-allowlist
    xstream.allowTypesByRegExp(new String[] { ".*" });
    // ok: java-xstream-without-allowlist
    xstream.allowTypes(new Class[] { Order.class });
    // ok: java-xstream-without-allowlist
    xstream.allowTypesByWildcard(new String[] { "com.example.model.**" });
    // ok: java-xstream-without-allowlist
    xstream.alias("order", Order.class);
  }
}
