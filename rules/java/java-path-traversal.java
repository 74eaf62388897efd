import jakarta.servlet.http.HttpServletRequest;
import java.io.*;
import java.nio.file.*;
import org.springframework.web.bind.annotation.*;

class Downloads {
  private static final File FOLDER = new File("/srv/files");

  void download(HttpServletRequest request) throws IOException {
    String name = request.getParameter("name");
    // ruleid: java-path-traversal
    FileInputStream in = new FileInputStream("/srv/files/" + name);
    String path = "/srv/files/" + request.getParameter("sub") + "/" + name;
    // ruleid: java-path-traversal
    File file = new File(path);
    // ok: java-path-traversal
    FileInputStream again = new FileInputStream(file);
    // ruleid: java-path-traversal
    FileOutputStream out = new FileOutputStream(new File("/srv/copies/" + name));
    // ok: java-path-traversal
    FileReader fixed = new FileReader("/srv/files/readme.txt");
    // ok: java-path-traversal
    File safe = new File("/srv/files/" + new File(name).getName());
  }

  @GetMapping("/files/{name}")
  byte[] read(@PathVariable String name) throws IOException {
    // ruleid: java-path-traversal
    return Files.readAllBytes(Paths.get("/srv/files/" + name));
  }

  @GetMapping("/canonical/{name}")
  InputStream canonical(@PathVariable String name) throws IOException {
    // ok: java-path-traversal
    File file = new File("/srv/files/" + name);
    if (!file.getCanonicalPath().startsWith(FOLDER.getCanonicalPath() + File.separator)) {
      throw new IllegalArgumentException("bad name");
    }
    return new FileInputStream(file);
  }

  @GetMapping("/reports/{id}")
  File report(@PathVariable long id) {
    // ok: java-path-traversal
    return new File("/srv/reports/" + id + ".pdf");
  }
}
