package io.tidings.source;

import io.tidings.contracts.SourceId;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an address alone lets one suppose of a source. */
final class Guesses {

    private static final Pattern STATE =
            Pattern.compile("(.*\\.)?(gov|gouv|gob|gub|gov|govt|govern|go|gc|bund|admin|mil|parliament)\\.([a-z]{2})");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Guesses() {}

    /** The country of a government's own domain, such as gov.uk, gouv.fr or gc.ca; other domains say nothing. */
    static Optional<String> country(URI address) {
        String host = host(address);
        if (host.equals("gov") || host.endsWith(".gov") || host.endsWith(".mil")) {
            return Optional.of("US");
        }
        Matcher state = STATE.matcher(host);
        if (!state.matches()) {
            return Optional.empty();
        }
        String code = state.group(3).equals("uk") ? "GB" : state.group(3).toUpperCase(Locale.ROOT);
        return Optional.of(code).filter(COUNTRIES::contains);
    }

    /** A name by host and path: {@code https://www.example.org/news/rss.xml} is {@code example.org-news}. */
    static SourceId id(URI address) {
        String path = String.valueOf(address.getPath()).toLowerCase(Locale.ROOT).replaceAll("\\.[a-z]{2,5}$", "");
        String words = path.replaceAll("\\b(rss|feeds?|atom|index|all|en|sitemap|xml)\\b", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String name = host(address).replaceFirst("^www[0-9]?\\.", "").replaceAll("[^a-z0-9.-]+", "-")
                + (words.isEmpty() ? "" : "-" + words);
        String shaped = name.replaceAll("^[^a-z0-9]+", "");
        String whole = shaped.isEmpty() ? "source" : shaped;
        return new SourceId(whole.substring(0, Math.min(80, whole.length())).replaceAll("[.-]+$", ""));
    }

    private static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    }
}
