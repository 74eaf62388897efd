import com.google.common.io.Files;
import java.io.File;
import java.io.IOException;

class Work {
  File guava() {
    // ruleid: java-insecure-temp-directory
    return java.nio.file.Files.createTempDirectory("tmp").toFile();
  }

  File qualified() {
    // ruleid: java-insecure-temp-directory
    File folder = java.nio.file.Files.createTempDirectory("tmp").toFile();
    return folder;
  }

  File good() throws IOException {
    // ok: java-insecure-temp-directory
    File folder = java.nio.file.Files.createTempDirectory("work").toFile();
    // ok: java-insecure-temp-directory
    File file = File.createTempFile("work", ".tmp", folder);
    // ok: java-insecure-temp-directory
    return file.getParentFile();
  }
}
