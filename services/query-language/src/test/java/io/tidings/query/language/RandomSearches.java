package io.tidings.query.language;

import io.tidings.contracts.Delta;
import io.tidings.contracts.Kind;
import io.tidings.contracts.RegionRole;
import io.tidings.testing.RandomAnnouncements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Searches as people write them: texts over the whole language, with its sugar, its spellings and its switches, and
 * parameters beside them; drawn from the values of {@link RandomAnnouncements} so that a fair share matches.
 */
public final class RandomSearches {

    /** The day that relative dates count from. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final List<String> FIGURES = List.of(
            "0.01", "1", "500", "0.9m", "999,999.99", "3m", "3 million", "3000000.01", "4m", "5m", "37.65m", "1bn");
    private static final List<String> SIGNS = List.of(">=", ">", "<=", "<", "=", ":", "≥", "≤");
    private static final List<String> PLACES = List.of("kosovo", "\"western balkans\"", "ukraine", "sahel", "GB-NIR");
    private static final List<String> CODES = List.of("GBP", "EUR", "USD", "AUD", "CAD", "NZD", "JPY", "CHF");
    private static final List<String> LANGUAGES = List.of("en", "EN", "en-GB", "fr", "de");
    private static final int ATTEMPTS = 100;

    private final Random random;
    private int written;
    private int refused;

    /** The same seed gives the same searches. */
    public RandomSearches(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A search and its meaning.
     *
     * @param parameters as a URL has them, {@code q} among them
     * @param query what they mean
     */
    public record Asked(Map<String, List<String>> parameters, SearchQuery query) {}

    /** A search that is understood. Some that are written are refused, such as two currencies to convert to; these are passed over. */
    public Asked next() {
        for (int i = 0; i < ATTEMPTS; i++) {
            Map<String, List<String>> parameters = parameters();
            written++;
            if (SearchParameters.read(parameters, TODAY) instanceof SearchParameters.Outcome.Accepted accepted) {
                return new Asked(parameters, accepted.parameters().query());
            }
            refused++;
        }
        throw new IllegalStateException("the last " + ATTEMPTS + " searches were all refused");
    }

    /** The share of written searches that were refused so far. */
    double refusedShare() {
        return (double) refused / Math.max(1, written);
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (random.nextInt(6) > 0) {
            parameters.put("q", List.of(text()));
        }
        for (int i = random.nextInt(6) - 3; i > 0; i--) {
            addTo(parameters);
        }
        return parameters;
    }

    private void addTo(Map<String, List<String>> parameters) {
        switch (random.nextInt(17)) {
            case 0 -> parameters.put("theme", several(() -> pick(RandomAnnouncements.THEMES)));
            case 1 -> parameters.put("region", several(() -> pick(RandomAnnouncements.REGIONS)));
            case 2 -> {
                parameters.put("region", several(() -> pick(RandomAnnouncements.REGIONS)));
                parameters.put("role", several(() -> random.nextBoolean() ? "any" : role()));
            }
            case 3 -> parameters.put("minAmount", List.of(pick(FIGURES)));
            case 4 -> parameters.put("maxAmount", List.of(pick(FIGURES)));
            case 5 -> parameters.put("currency", several(() -> pick(RandomAnnouncements.CURRENCIES)));
            case 6 -> {
                parameters.put("minAmount", List.of(pick(FIGURES)));
                parameters.put("currency", List.of(pick(CODES)));
                parameters.put("convert", List.of("yes"));
            }
            case 7 -> parameters.put("from", List.of(day()));
            case 8 -> parameters.put("to", List.of(day()));
            case 9 -> parameters.put("changedSince", List.of(moment()));
            case 10 -> parameters.put("fund", several(() -> pick(RandomAnnouncements.FUNDS)));
            case 11 ->
                parameters.put(
                        "delta", several(() -> pick(List.of(Delta.values())).word()));
            case 12 -> parameters.put("amount", List.of(pick(List.of("stated", "unstated"))));
            case 13 -> parameters.put("scope", List.of("announcement"));
            case 14 -> parameters.put("source", several(() -> pick(RandomAnnouncements.SOURCES)));
            case 15 -> parameters.put("publisher", several(() -> pick(RandomAnnouncements.PUBLISHERS)));
            default -> parameters.put(pick(List.of("copies", "withdrawn")), List.of("include"));
        }
    }

    private String text() {
        String text = condition(2);
        return switch (random.nextInt(8)) {
            case 0 -> text + " copies:include";
            case 1 -> "withdrawn:include " + text;
            default -> text;
        };
    }

    private String condition(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(10)) {
            case 0, 1 -> joined(pick(List.of(" ", " AND ", "  ")), () -> condition(depth - 1));
            case 2, 3, 4 -> "(" + joined(" OR ", () -> condition(depth - 1)) + ")";
            case 5 -> pick(List.of("NOT ", "-")) + "(" + condition(depth - 1) + ")";
            case 6 -> sugared();
            case 7 -> "line(" + line(2) + ")";
            default -> leaf();
        };
    }

    /** An AND-group with an amount, whose other conditions move into its line, or not. */
    private String sugared() {
        Supplier<String> beside = () -> switch (random.nextInt(6)) {
            case 0 -> "(" + lineLeaf() + " OR " + lineLeaf() + ")";
            case 1 -> "NOT " + lineLeaf();
            case 2 -> leaf();
            default -> lineLeaf();
        };
        return "(" + Stream.generate(beside).limit(1L + random.nextInt(2)).collect(Collectors.joining(" ")) + " "
                + amount() + ")";
    }

    private String leaf() {
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4 -> word();
            case 5, 6 -> quoted(pick(RandomAnnouncements.WORDS) + " " + pick(RandomAnnouncements.WORDS));
            case 7, 8, 9 -> "region" + roles() + place();
            case 10 -> field("organisation", RandomAnnouncements.ORGANISATIONS);
            case 11 -> field("person", RandomAnnouncements.PEOPLE);
            case 12 -> field("publisher", RandomAnnouncements.PUBLISHERS);
            case 13 -> field("source", RandomAnnouncements.SOURCES);
            case 14 -> "language:" + pick(LANGUAGES);
            case 15 -> "kind:" + pick(List.of(Kind.values())).name().toLowerCase(Locale.ROOT);
            case 16 -> pick(List.of("is:correction", "is:withdrawn", "is:copy"));
            case 17 -> pick(List.of("has:funding", "has:amount", "amount:stated", "amount=unstated"));
            case 18 -> "from:" + day();
            case 19 -> "to:" + day();
            case 20 -> "changed:" + moment();
            case 21 -> "*";
            default -> lineLeaf();
        };
    }

    private String line(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(10)) {
            case 0, 1, 2 -> joined(" ", () -> line(depth - 1));
            case 3, 4 -> "(" + joined(" OR ", () -> line(depth - 1)) + ")";
            case 5 -> "NOT (" + line(depth - 1) + ")";
            default -> lineLeaf();
        };
    }

    private String lineLeaf() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> amount();
            case 2, 3 -> "theme:" + anyCase(pick(RandomAnnouncements.THEMES));
            case 4, 5 -> "region:" + place();
            case 6 -> "currency:" + anyCase(pick(RandomAnnouncements.CURRENCIES));
            case 7 -> "delta:" + pick(List.of(Delta.values())).word();
            default ->
                random.nextBoolean()
                        ? field("fund", RandomAnnouncements.FUNDS)
                        : field("period", RandomAnnouncements.PERIODS);
        };
    }

    private String amount() {
        String figure = pick(FIGURES);
        return switch (random.nextInt(7)) {
            case 0 -> "amount:1.." + pick(List.of("3m", "5m", "1bn"));
            case 1 -> "amount" + pick(SIGNS) + pick(List.of("£", "€")) + figure;
            case 2 -> "amount" + pick(SIGNS) + quoted(figure + " " + pick(CODES));
            case 3 -> "(amount" + pick(SIGNS) + figure + " currency:" + pick(CODES) + " convert:yes)";
            default -> "amount" + pick(SIGNS) + figure;
        };
    }

    private String word() {
        String word = pick(RandomAnnouncements.WORDS);
        boolean bare = word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-.’'€£".indexOf(c) >= 0);
        return bare ? anyCase(word) : quoted(word);
    }

    private String roles() {
        return switch (random.nextInt(4)) {
            case 0 -> ".any:";
            case 1 -> "." + role() + "+" + role() + ":";
            default -> ":";
        };
    }

    private String role() {
        return pick(List.of(RegionRole.values())).word();
    }

    private String place() {
        return random.nextInt(4) == 0 ? pick(PLACES) : anyCase(pick(RandomAnnouncements.REGIONS));
    }

    private String day() {
        return switch (random.nextInt(6)) {
            case 0 -> pick(List.of("2020", "2021", "2023-07", "2025-12"));
            case 2, 3 -> pick(RandomAnnouncements.DAYS).toString();
            case 1 -> pick(List.of("today", "yesterday", "90d", "20w", "30m", "3y"));
            default -> LocalDate.of(2019, 6, 1).plusDays(random.nextInt(2700)).toString();
        };
    }

    private String moment() {
        Instant moment = random.nextInt(3) == 0
                ? pick(RandomAnnouncements.MOMENTS)
                : Instant.parse("2026-01-01T00:00:01Z").plusSeconds(random.nextInt(20_000_000));
        return random.nextInt(3) == 0 ? moment.toString().substring(0, 10) : moment.toString();
    }

    private String field(String name, List<String> values) {
        String value = anyCase(pick(values));
        return name + ":" + (value.contains(" ") ? quoted(value) : value);
    }

    private String anyCase(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> text.toLowerCase(Locale.ROOT);
            case 1 -> text.toUpperCase(Locale.ROOT);
            default -> text;
        };
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("[\\\\" + Lexer.QUOTES + "]", "\\\\$0") + '"';
    }

    private String joined(String between, Supplier<String> one) {
        return String.join(between, several(one));
    }

    private List<String> several(Supplier<String> one) {
        return Stream.generate(one).limit(1L + random.nextInt(3)).toList();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
