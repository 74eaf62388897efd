import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Says what this JDK makes of each file by itself: `path<TAB>message`. Errors of names count, too; nothing is written or run. */
public class Read {
    private static final Pattern SYMBOL = Pattern.compile("^cannot find symbol symbol: (?:class|variable) (\\w+)");

    public static void main(String[] paths) throws Exception {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            for (String path : paths) {
                var found = new DiagnosticCollector<JavaFileObject>();
                var options = List.of("-proc:none", "-Xlint:none", "-XDshould-stop.ifError=FLOW", "-Xmaxerrs", "10000");
                var task = (JavacTask) compiler.getTask(Writer.nullWriter(), files, found, options, null, files.getJavaFileObjects(new File(path)));
                var foreign = new HashSet<String>();
                for (var unit : task.parse()) {
                    for (var one : unit.getImports()) {
                        String name = one.getQualifiedIdentifier().toString();
                        if (!name.matches("javax?\\..*")) foreign.add(name.substring(name.lastIndexOf('.') + 1));
                    }
                }
                task.analyze();
                for (var one : found.getDiagnostics()) {
                    if (one.getKind() != Diagnostic.Kind.ERROR) continue;
                    String message = one.getMessage(Locale.ROOT).replaceAll("\\s+", " ");
                    // A class of a library that is not here is imported, and more cannot be known about it.
                    var symbol = SYMBOL.matcher(message);
                    if (symbol.find() && foreign.contains(symbol.group(1))) continue;
                    System.out.println(path + "\t" + message);
                }
            }
        }
    }
}
