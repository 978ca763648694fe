package io.tidings.local.edge;

import io.tidings.local.system.StartFailedException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Which service answers for a public path. */
public final class Routes {

    /**
     * A path with all below it.
     *
     * @param path starts with a slash and ends with none, except for the root
     * @param service who answers; empty when nobody does
     */
    record Route(String path, Optional<String> service) {

        boolean covers(String requested) {
            return path.equals("/") || requested.equals(path) || requested.startsWith(path + "/");
        }
    }

    private final List<Route> longestFirst;

    Routes(List<Route> routes) {
        this.longestFirst = routes.stream()
                .sorted(Comparator.comparingInt((Route route) -> route.path().length())
                        .reversed())
                .toList();
    }

    /**
     * Reads {@code routes.yaml}.
     *
     * @throws StartFailedException when the file is missing or says something else than it should
     */
    public static Routes read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<?, ?> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            List<Route> routes = new ArrayList<>();
            for (Object entry : list(tree, "routes", file)) {
                Map<?, ?> route = (Map<?, ?>) entry;
                routes.add(new Route(path(route.get("path"), file), Optional.of(String.valueOf(route.get("service")))));
            }
            for (Object path : list(tree, "closed", file)) {
                routes.add(new Route(path(path, file), Optional.empty()));
            }
            return new Routes(routes);
        } catch (IOException | YAMLException | ClassCastException e) {
            throw new StartFailedException("cannot read the public paths from " + file + ": " + e.getMessage(), e);
        }
    }

    /** The service that answers for a path (without its query); empty when the path is closed or nobody's. */
    public Optional<String> serviceFor(String path) {
        return longestFirst.stream()
                .filter(route -> route.covers(path))
                .findFirst()
                .flatMap(Route::service);
    }

    /** Every service that is named. */
    public Set<String> services() {
        Set<String> names = new TreeSet<>();
        longestFirst.forEach(route -> route.service().ifPresent(names::add));
        return names;
    }

    private static List<?> list(Map<?, ?> tree, String name, Path file) {
        if (tree != null && tree.get(name) instanceof List<?> entries) {
            return entries;
        }
        throw new StartFailedException(file + " has no list \"" + name + "\"");
    }

    private static String path(Object value, Path file) {
        String path = String.valueOf(value);
        if (!path.startsWith("/") || (path.length() > 1 && path.endsWith("/"))) {
            throw new StartFailedException(
                    file + ": a path starts with / and does not end with one, unlike \"" + path + "\"");
        }
        return path;
    }
}
