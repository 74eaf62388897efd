import java.io.*;
import java.nio.file.*;
import java.util.zip.*;

class Unpacking {
  void all(ZipInputStream in, File folder) throws IOException {
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      // ruleid: java-archive-slip
      File file = new File(folder, entry.getName());
      Files.copy(in, file.toPath());
    }
  }

  void paths(ZipInputStream in, Path folder) throws IOException {
    ZipEntry entry;
    while ((entry = in.getNextEntry()) != null) {
      String name = entry.getName();
      // ruleid: java-archive-slip
      Files.copy(in, folder.resolve(name));
    }
  }

  void safe(ZipInputStream in, Path folder) throws IOException {
    ZipEntry entry;
    while ((entry = in.getNextEntry()) != null) {
      // ok: java-archive-slip
      Path target = folder.resolve(entry.getName()).normalize();
      if (!target.startsWith(folder)) throw new IOException("bad entry");
      Files.copy(in, target);
    }
  }

  void canonical(ZipInputStream in, File folder) throws IOException {
    ZipEntry entry = in.getNextEntry();
    // ok: java-archive-slip
    File file = new File(folder, entry.getName());
    String path = file.getCanonicalPath();
    if (!path.startsWith(folder.getCanonicalPath() + File.separator)) throw new IOException("bad entry");
    // ok: java-archive-slip
    File flat = new File(folder, new File(entry.getName()).getName());
  }
}
