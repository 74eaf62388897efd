import jakarta.servlet.http.HttpServletRequest;
import javax.xml.xpath.*;
import org.w3c.dom.Document;

class Members {
  void find(HttpServletRequest request, Document document) throws XPathExpressionException {
    String name = request.getParameter("name");
    XPath xpath = XPathFactory.newInstance().newXPath();
    String expression = "/members/member[@name='" + name + "']";
    // ruleid: java-xpath-injection
    String found = xpath.evaluate(expression, document);
    // ruleid: java-xpath-injection
    XPathExpression compiled = xpath.compile("//member[name/text()='" + name + "']");
    // ok: java-xpath-injection
    xpath.evaluate("/members/member[@name=$name]", document);
    int id = Integer.parseInt(request.getParameter("id"));
    // ok: java-xpath-injection
    xpath.evaluate("/members/member[" + id + "]", document);
    // ok: java-xpath-injection
    compiled.evaluate(document);
  }
}
