import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.input.SAXBuilder;
import org.dom4j.io.SAXReader;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLReaderFactory;

class Feeds {
  Document jdom(InputStream in) throws Exception {
    // ruleid: java-xxe-reader
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return builder.build(in);
  }

  org.dom4j.Document dom4j(InputStream in) throws Exception {
    // ruleid: java-xxe-reader
    SAXReader reader = new SAXReader();
    reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return reader.read(in);
  }

  void sax(InputStream in, DefaultHandler handler) throws Exception {
    // ruleid: java-xxe-reader
    XMLReader reader = XMLReaderFactory.createXMLReader();
    reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    reader.setContentHandler(handler);
    reader.parse(new InputSource(in));
  }

  void atOnce(InputStream in, DefaultHandler handler) throws Exception {
    // ruleid: java-xxe-reader
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    // ruleid: java-xxe-reader
    SAXParserFactory.newInstance().newSAXParser().parse(in, handler);
  }

  Document safe(InputStream in) throws Exception {
    // ok: java-xxe-reader
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setExpandEntities(false);
    return builder.build(in);
  }

  org.dom4j.Document resolver(InputStream in) throws Exception {
    // ok: java-xxe-reader
    SAXReader reader = new SAXReader();
    reader.setEntityResolver((publicId, systemId) -> new InputSource(new java.io.StringReader("")));
    return reader.read(in);
  }

  org.w3c.dom.Document empty() throws Exception {
    // ok: java-xxe-reader
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
  }
}
