package io.tidings.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml} as a tree, anchors resolved. */
record ComposeFile(Map<String, Map<String, Object>> services) {

    static final Path ROOT = Path.of(System.getProperty("tidings.root"));

    @SuppressWarnings("unchecked")
    static ComposeFile read() {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text("docker-compose.yml"));
        return new ComposeFile((Map<String, Map<String, Object>>) file.get("services"));
    }

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> environment(String service) {
        Map<String, String> variables = new TreeMap<>();
        if (services.get(service).get("environment") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> variables.put(name.toString(), value.toString()));
        }
        return variables;
    }

    String image(String service) {
        return String.valueOf(services.get(service).get("image"));
    }

    /** Our own services, by name, with the folder of their module. */
    Map<String, String> ours() {
        Map<String, String> folders = new TreeMap<>();
        services.forEach((name, definition) -> {
            if (definition.containsKey("build")) {
                String nested = "services/" + name + "/service";
                folders.put(name, Files.exists(ROOT.resolve(nested)) ? nested : "services/" + name);
            }
        });
        return folders;
    }
}
