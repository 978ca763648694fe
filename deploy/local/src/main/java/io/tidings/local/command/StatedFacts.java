package io.tidings.local.command;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person says about announcements that do not say it themselves. */
final class StatedFacts {

    @Option(names = "--publisher", paramLabel = "NAME", description = "The announcing body.")
    private @Nullable String publisher;

    @Option(names = "--country", paramLabel = "GB", description = "The announcer's country, ISO 3166-1 alpha-2.")
    private @Nullable String country;

    @Option(names = "--published-at", paramLabel = "DATE", description = "2026-11-20 or 2026-11-20T09:00:00Z.")
    private @Nullable String publishedAt;

    @Option(names = "--title", paramLabel = "TEXT", description = "The headline.")
    private @Nullable String title;

    @Option(names = "--url", paramLabel = "URL", description = "The announcement's own address.")
    private @Nullable String url;

    @Option(names = "--source", paramLabel = "NAME", description = "Who sends it; only the same source may revise it.")
    private @Nullable String source;

    @Option(names = "--id", paramLabel = "ID", description = "Your own id for it, so that you can revise it later.")
    private @Nullable String id;

    @Option(
            names = "--historical",
            description = "It is history: it raises no alerts, and what is new is not kept waiting by it.")
    private boolean historical;

    /** By the names of submission JSON. */
    Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        put(facts, "publisher", publisher);
        put(facts, "country", country);
        put(facts, "publishedAt", publishedAt);
        put(facts, "title", title);
        put(facts, "url", url);
        put(facts, "source", source);
        put(facts, "id", id);
        put(facts, "historical", historical ? "true" : null);
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
