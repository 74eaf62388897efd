import java.io.InputStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class Settings {
  Object read(InputStream in) {
    // ruleid: java-unsafe-yaml
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    return yaml.load(in);
  }

  Object short_(String text) {
    // ruleid: java-unsafe-yaml
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  Object safe(InputStream in) {
    // ok: java-unsafe-yaml
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    return yaml.load(in);
  }

  Settings typed(InputStream in) {
    // ok: java-unsafe-yaml
    Yaml yaml = new Yaml();
    return yaml.loadAs(in, Settings.class);
  }

  String write(Object value) {
    // ok: java-unsafe-yaml
    return new Yaml().dump(value);
  }
}
