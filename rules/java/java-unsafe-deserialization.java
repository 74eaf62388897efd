import com.fasterxml.jackson.databind.ObjectMapper;
import com.thoughtworks.xstream.XStream;
import jakarta.servlet.http.*;
import java.io.*;
import java.util.Base64;

class States {
  Object restore(HttpServletRequest request) throws Exception {
    for (Cookie cookie : request.getCookies()) {
      byte[] bytes = Base64.getDecoder().decode(cookie.getValue());
      // ruleid: java-unsafe-deserialization
      ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes));
      return in.readObject();
    }
    // ruleid: java-unsafe-deserialization
    return new XStream().fromXML(request.getParameter("state"));
  }

  Object body(HttpServletRequest request) throws Exception {
    // ruleid: java-unsafe-deserialization
    return new ObjectInputStream(request.getInputStream()).readObject();
  }

  Object filtered(HttpServletRequest request) throws Exception {
    // ok: java-unsafe-deserialization
    ObjectInputStream in = new ObjectInputStream(request.getInputStream());
    in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("com.example.Order;!*"));
    return in.readObject();
  }

  Object others(HttpServletRequest request, File cache) throws Exception {
    // ok: java-unsafe-deserialization
    new ObjectInputStream(new FileInputStream(cache)).readObject();
    // ok: java-unsafe-deserialization
    return new ObjectMapper().readValue(request.getInputStream(), Order.class);
  }
}
