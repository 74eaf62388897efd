import java.io.*;
import java.sql.*;
import javax.xml.xpath.*;
import org.w3c.dom.Document;

class Lookup {
  void find(XPath xpath, Document document, BufferedReader in, ResultSet rows) throws Exception {
    String name = in.readLine();
    // ruleid: java-xpath-injection-stored
    xpath.evaluate("//user[@name='" + name + "']", document);
    // ruleid: java-xpath-injection-stored
    xpath.compile("//user[@name='" + rows.getString("name") + "']");
    // ok: java-xpath-injection-stored
    xpath.evaluate("//user[@name=$name]", document);
    // ok: java-xpath-injection-stored
    xpath.evaluate("//user[" + rows.getInt("position") + "]", document);
    // ok: java-xpath-injection-stored
    xpath.compile("//user");
  }
}
