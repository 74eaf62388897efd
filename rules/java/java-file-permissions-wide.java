import java.io.File;
import java.nio.file.attribute.PosixFilePermissions;

class Rights {
  void give(File file) {
    // ruleid: java-file-permissions-wide
    file.setWritable(true, false);
    // ruleid: java-file-permissions-wide
    var all = PosixFilePermissions.fromString("rwxrwxrwx");
    // ok: java-file-permissions-wide
    file.setWritable(true, true);
    // ok: java-file-permissions-wide
    file.setWritable(false, false);
    // ok: java-file-permissions-wide
    var owner = PosixFilePermissions.fromString("rw-r-----");
  }
}
