import javax.xml.XMLConstants;
import javax.xml.transform.*;
import javax.xml.transform.stream.StreamSource;

class Styles {
  Transformer make(StreamSource style) throws TransformerException {
    // ruleid: java-xxe-transformer
    TransformerFactory factory = TransformerFactory.newInstance();
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    return factory.newTransformer(style);
  }

  Templates compile(StreamSource style) throws TransformerException {
    // ruleid: java-xxe-transformer
    TransformerFactory tf = TransformerFactory.newInstance();
    tf.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    tf.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    return tf.newTemplates(style);
  }

  Transformer safe(StreamSource style) throws TransformerException {
    // ok: java-xxe-transformer
    TransformerFactory factory = TransformerFactory.newInstance();
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    return factory.newTransformer(style);
  }

  Transformer secure(StreamSource style) throws TransformerException {
    // ok: java-xxe-transformer
    TransformerFactory factory = TransformerFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newTransformer(style);
  }

  // ok: java-xxe-transformer
  Transformer given(TransformerFactory factory, StreamSource style) throws TransformerException {
    return factory.newTransformer(style);
  }
}
