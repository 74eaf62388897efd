import java.io.IOException;
import java.util.*;
import org.springframework.web.bind.annotation.*;

@RestController
class Images {
  @PostMapping("/convert")
  void convert(@RequestParam String name, @RequestParam int width) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add("bash");
    arguments.add("-c");
    arguments.add("convert " + name);
    // ruleid: java-command-injection-process-builder
    ProcessBuilder builder = new ProcessBuilder(arguments);
    // ruleid: java-command-injection-process-builder
    new ProcessBuilder("/bin/sh", "-c", "identify " + name).start();
    ProcessBuilder later = new ProcessBuilder();
    // ruleid: java-command-injection-process-builder
    later.command(name);
    // ok: java-command-injection-process-builder
    new ProcessBuilder("identify", name).start();
    // ok: java-command-injection-process-builder
    new ProcessBuilder("sh", "-c", "convert -resize " + width).start();
    // ok: java-command-injection-process-builder
    later.command("convert", "in.png", "out.png");
  }
}
