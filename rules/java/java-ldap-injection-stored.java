import java.sql.*;
import javax.naming.NamingException;
import javax.naming.directory.*;

class People {
  void find(DirContext context, ResultSet rows, SearchControls controls) throws SQLException, NamingException {
    String uid = rows.getString("uid");
    // ruleid: java-ldap-injection-stored
    context.search("ou=people", "(uid=" + uid + ")", controls);
    String filter = "(&(objectClass=person)(uid=" + System.getenv("USER_ID") + "))";
    // ruleid: java-ldap-injection-stored
    context.search("ou=people", filter, controls);
    // ok: java-ldap-injection-stored
    context.search("ou=people", "(uid={0})", new Object[] { uid }, controls);
    // ok: java-ldap-injection-stored
    context.search("ou=people", "(employeeNumber=" + rows.getInt("id") + ")", controls);
    // ok: java-ldap-injection-stored
    context.search("ou=people", "(objectClass=person)", controls);
  }
}
