import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

class Documents {
  Document read(InputStream in) throws Exception {
    // ruleid: java-xxe-document-builder
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    DocumentBuilder builder = factory.newDocumentBuilder();
    return builder.parse(in);
  }

  Document aware(InputStream in) throws Exception {
    // ruleid: java-xxe-document-builder
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(in);
  }

  Document safe(InputStream in) throws Exception {
    // ok: java-xxe-document-builder
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(in);
  }

  Document limited(InputStream in) throws Exception {
    // ok: java-xxe-document-builder
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    return factory.newDocumentBuilder().parse(in);
  }

  // ok: java-xxe-document-builder
  Document given(DocumentBuilderFactory factory, InputStream in) throws Exception {
    return factory.newDocumentBuilder().parse(in);
  }
}
