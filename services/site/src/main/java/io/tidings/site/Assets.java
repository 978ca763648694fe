package io.tidings.site;

import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Scripts, styles and drawings. Their address holds a hash of all of them, so that browsers may keep them for good and never
 * mix those of two versions.
 */
@Singleton
public class Assets {

    private static final String HTMX_POM = "/META-INF/maven/org.mvnpm/htmx.org/pom.properties";
    private static final String HTMX = "/META-INF/resources/_static/htmx.org/%s/dist/htmx.min.js";

    private static final List<String> OWN = List.of(
            "page.css",
            "results.css",
            "reading.css",
            "alerts.css",
            "page.js",
            "suggest.js",
            "slider.js",
            "brush.js",
            "map.js",
            "reading.js",
            "alert.js",
            "world.json",
            "icon.svg");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private final Map<String, byte[]> files;
    private final String version;

    Assets() throws IOException {
        Map<String, byte[]> read = new TreeMap<>();
        for (String name : OWN) {
            read.put(name, bytes("/web/" + name));
        }
        Properties htmx = new Properties();
        try (InputStream in = open(HTMX_POM)) {
            htmx.load(in);
        }
        read.put("htmx.js", bytes(HTMX.formatted(htmx.getProperty("version"))));
        this.files = Map.copyOf(read);
        this.version = hash(read);
    }

    /** What the address of a file begins with. */
    public String base() {
        return "/assets/" + version;
    }

    boolean isCurrent(String asked) {
        return version.equals(asked);
    }

    Optional<byte[]> find(String name) {
        byte @Nullable [] file = files.get(name);
        return Optional.ofNullable(file);
    }

    static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Assets.class.getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException(resource + " is not on the class path");
        }
        return in;
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
