import java.io.InputStream;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.helpers.DefaultHandler;

class Events {
  void read(InputStream in, DefaultHandler handler) throws Exception {
    // ruleid: java-xxe-sax-parser
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.newSAXParser().parse(in, handler);
  }

  void validating(InputStream in, DefaultHandler handler) throws Exception {
    // ruleid: java-xxe-sax-parser
    SAXParserFactory spf = SAXParserFactory.newInstance();
    spf.setValidating(true);
    spf.newSAXParser().parse(in, handler);
  }

  void safe(InputStream in, DefaultHandler handler) throws Exception {
    // ok: java-xxe-sax-parser
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.newSAXParser().parse(in, handler);
  }

  void entities(InputStream in, DefaultHandler handler) throws Exception {
    // ok: java-xxe-sax-parser
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.newSAXParser().parse(in, handler);
  }

  // ok: java-xxe-sax-parser
  void given(SAXParserFactory factory, InputStream in, DefaultHandler handler) throws Exception {
    factory.newSAXParser().parse(in, handler);
  }
}
