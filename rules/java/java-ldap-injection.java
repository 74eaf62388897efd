import jakarta.servlet.http.HttpServletRequest;
import javax.naming.NamingException;
import javax.naming.directory.*;
import org.springframework.ldap.support.LdapEncoder;

class Directory {
  private DirContext context;

  void find(HttpServletRequest request, SearchControls controls) throws NamingException {
    String uid = request.getParameter("uid");
    String filter = "(&(objectClass=person)(uid=" + uid + "))";
    // ruleid: java-ldap-injection
    context.search("ou=people", filter, controls);
    InitialDirContext initial = (InitialDirContext) context;
    // ruleid: java-ldap-injection
    initial.search("ou=people", "(uid=" + uid + ")", controls);
    // ok: java-ldap-injection
    context.search("ou=people", "(uid={0})", new Object[] { uid }, controls);
    // ok: java-ldap-injection
    context.search("ou=people", "(uid=" + LdapEncoder.filterEncode(uid) + ")", controls);
    // ok: java-ldap-injection
    context.search("ou=people", "(objectClass=person)", controls);
    // ruleid: java-ldap-injection
    context.search("uid=" + uid + ",ou=people", "(objectClass=person)", controls);
  }
}
