import java.io.IOException;

class Tools {
  Process convert(String file) throws IOException {
    // ruleid: java-command-injection-parameter
    return Runtime.getRuntime().exec("convert " + file + " out.png");
  }

  Process shell(String file) throws IOException {
    // ruleid: java-command-injection-parameter
    return new ProcessBuilder("/bin/sh", "-c", "convert " + file).start();
  }

  Process whole(String line) throws IOException {
    // ruleid: java-command-injection-parameter
    return new ProcessBuilder("bash", "-c", line).start();
  }

  Process list(String file) throws IOException {
    // ok: java-command-injection-parameter
    return new ProcessBuilder("convert", "--", file, "out.png").start();
  }

  Process number(int size) throws IOException {
    // ok: java-command-injection-parameter
    return Runtime.getRuntime().exec("convert -resize " + size);
  }

  Process given(String command) throws IOException {
    // ok: java-command-injection-parameter
    return Runtime.getRuntime().exec(command);
  }
}
