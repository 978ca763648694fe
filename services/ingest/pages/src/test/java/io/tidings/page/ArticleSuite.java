package io.tidings.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The pages of the article-extraction suite: 121 in sight, and the 60 whose ids have the smallest SHA-256 set aside. */
final class ArticleSuite {

    private static final int ASIDE = 60;

    /** One page and the text that people marked on it. */
    record Marked(String id, String url, byte[] html, String body) {}

    private ArticleSuite() {}

    static Path folder() {
        return Path.of(System.getProperty("tidings.shared", "../shared"), "evaluation/suites/article-extraction");
    }

    static List<Marked> inSight() {
        List<String> ids = ids();
        return ids.subList(ASIDE, ids.size()).stream()
                .sorted()
                .map(ArticleSuite::read)
                .toList();
    }

    /** Not for learning, looking or choosing: for one score. */
    static List<Marked> setAside() {
        return ids().subList(0, ASIDE).stream().sorted().map(ArticleSuite::read).toList();
    }

    private static List<String> ids() {
        List<String> ids = new ArrayList<>();
        truth().fieldNames().forEachRemaining(ids::add);
        ids.sort(Comparator.comparing(ArticleSuite::sha256));
        return ids;
    }

    private static Marked read(String id) {
        JsonNode marked = truth().path(id);
        try (InputStream html = new GZIPInputStream(
                Files.newInputStream(folder().resolve("html").resolve(id + ".html.gz")))) {
            return new Marked(
                    id,
                    marked.path("url").asText(),
                    html.readAllBytes(),
                    marked.path("articleBody").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode truth;

    private static synchronized JsonNode truth() {
        try {
            if (truth == null) {
                truth = new ObjectMapper().readTree(Files.readAllBytes(folder().resolve("ground-truth.json")));
            }
            return truth;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
