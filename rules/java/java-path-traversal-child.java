import jakarta.servlet.http.HttpServletRequest;
import java.io.*;
import java.nio.file.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;

class Files2 {
  private static final File FOLDER = new File("/srv/files");
  private final Path root = Paths.get("/srv/files");

  void download(HttpServletRequest request) throws IOException {
    String name = request.getParameter("name");
    // ruleid: java-path-traversal-child
    File file = new File(FOLDER, name);
    // ok: java-path-traversal-child
    File safe = new File(FOLDER, new File(name).getName());
  }

  @GetMapping("/files/{name}")
  byte[] read(@PathVariable String name) throws IOException {
    // ruleid: java-path-traversal-child
    return Files.readAllBytes(Paths.get("/srv/files", name));
  }

  @GetMapping("/checked/{name}")
  byte[] checked(@PathVariable String name) throws IOException {
    // ok: java-path-traversal-child
    Path path = root.resolve(name).normalize();
    if (!path.startsWith(root)) throw new IllegalArgumentException("bad name");
    return Files.readAllBytes(path);
  }

  @GetMapping("/canonical/{name}")
  InputStream canonical(@PathVariable String name) throws IOException {
    // ok: java-path-traversal-child
    File file = new File(FOLDER, name);
    if (!file.getCanonicalPath().startsWith(FOLDER.getCanonicalPath() + File.separator)) {
      throw new IllegalArgumentException("bad name");
    }
    return new FileInputStream(file);
  }

  @PostMapping("/upload")
  void upload(@RequestParam("file") MultipartFile file) throws IOException {
    // ruleid: java-path-traversal-child
    file.transferTo(new File(FOLDER, file.getOriginalFilename()));
  }

  @GetMapping("/reports/{id}")
  File report(@PathVariable long id) {
    // ok: java-path-traversal-child
    return new File(FOLDER, "report-" + id + ".pdf");
  }
}
