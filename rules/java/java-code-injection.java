import groovy.lang.GroovyShell;
import jakarta.servlet.http.HttpServletRequest;
import javax.script.*;

class Formulas {
  private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");

  Object run(HttpServletRequest request) throws ScriptException {
    String formula = request.getParameter("formula");
    // ruleid: java-code-injection
    Object result = engine.eval(formula);
    // ruleid: java-code-injection
    new ScriptEngineManager().getEngineByName("js").eval("var x = " + formula);
    GroovyShell shell = new GroovyShell();
    // ruleid: java-code-injection
    shell.evaluate(formula);
    // ok: java-code-injection
    engine.eval("1 + 1");
    // ok: java-code-injection
    engine.eval("total * " + Integer.parseInt(formula));
    // ok: java-code-injection
    engine.put("formula", formula);
    return result;
  }
}
