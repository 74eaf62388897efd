import freemarker.template.*;
import jakarta.servlet.http.HttpServletRequest;
import java.io.*;
import java.util.*;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.Velocity;

class Letters {
  void greet(HttpServletRequest request, Configuration configuration, Writer out) throws Exception {
    String name = request.getParameter("name");
    // ruleid: java-template-injection
    Template template = new Template("greeting", new StringReader("Hello " + name), configuration);
    template.process(Map.of(), out);
    // ruleid: java-template-injection
    Velocity.evaluate(new VelocityContext(), out, "tag", "Hello " + name);
    VelocityContext context = new VelocityContext();
    context.put("name", name);
    // ok: java-template-injection
    Velocity.evaluate(context, out, "tag", "Hello $name");
    Map<String, Object> model = new HashMap<>();
    model.put("name", name);
    // ok: java-template-injection
    configuration.getTemplate("greeting.ftl").process(model, out);
    // ok: java-template-injection
    Template fixed = new Template("fixed", new StringReader("Hello ${name}"), configuration);
  }
}
