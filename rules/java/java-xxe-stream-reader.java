import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

class Streams {
  XMLStreamReader read(InputStream in) throws Exception {
    // ruleid: java-xxe-stream-reader
    XMLInputFactory factory = XMLInputFactory.newInstance();
    return factory.createXMLStreamReader(in);
  }

  XMLStreamReader coalescing(InputStream in) throws Exception {
    // ruleid: java-xxe-stream-reader
    XMLInputFactory xif = XMLInputFactory.newInstance();
    xif.setProperty(XMLInputFactory.IS_COALESCING, true);
    return xif.createXMLStreamReader(in);
  }

  XMLStreamReader safe(InputStream in) throws Exception {
    // ok: java-xxe-stream-reader
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory.createXMLStreamReader(in);
  }

  XMLStreamReader entities(InputStream in) throws Exception {
    // ok: java-xxe-stream-reader
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    return factory.createXMLStreamReader(in);
  }

  // ok: java-xxe-stream-reader
  XMLStreamReader given(XMLInputFactory factory, InputStream in) throws Exception {
    return factory.createXMLStreamReader(in);
  }
}
