package io.tidings.ingest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody may have meant by a field that does not exist. */
final class FieldNames {

    /** What other systems call these things. */
    private static final Map<String, SubmissionField> OTHERWISE = Map.ofEntries(
            Map.entry("body", SubmissionField.TEXT),
            Map.entry("content", SubmissionField.TEXT),
            Map.entry("headline", SubmissionField.TITLE),
            Map.entry("subject", SubmissionField.TITLE),
            Map.entry("link", SubmissionField.URL),
            Map.entry("href", SubmissionField.URL),
            Map.entry("uri", SubmissionField.URL),
            Map.entry("date", SubmissionField.PUBLISHED_AT),
            Map.entry("published", SubmissionField.PUBLISHED_AT),
            Map.entry("datepublished", SubmissionField.PUBLISHED_AT),
            Map.entry("updated", SubmissionField.UPDATED_AT),
            Map.entry("modified", SubmissionField.UPDATED_AT),
            Map.entry("author", SubmissionField.PUBLISHER),
            Map.entry("organisation", SubmissionField.PUBLISHER),
            Map.entry("guid", SubmissionField.ID),
            Map.entry("clientid", SubmissionField.ID),
            Map.entry("lang", SubmissionField.LANGUAGE));

    private FieldNames() {}

    static Refusal unknown(String name) {
        String known = Arrays.stream(SubmissionField.values())
                .map(SubmissionField::key)
                .collect(Collectors.joining(", "));
        String hint = closest(name)
                .map(field -> "did you mean \"" + field.key() + "\"?")
                .orElse("known are " + known);
        return new Refusal(Refusal.Reason.INVALID, Quoted.of(name), "there is no such field; " + hint);
    }

    static Optional<SubmissionField> closest(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (OTHERWISE.containsKey(plain)) {
            return Optional.of(OTHERWISE.get(plain));
        }
        if (plain.length() > 30) {
            return Optional.empty();
        }
        return Arrays.stream(SubmissionField.values())
                .filter(field -> distance(plain, field) <= (field.key().length() < 4 ? 1 : 2))
                .min(Comparator.comparingInt(field -> distance(plain, field)));
    }

    private static int distance(String plain, SubmissionField field) {
        return edits(plain, field.key().toLowerCase(Locale.ROOT));
    }

    /** Levenshtein's distance, one row at a time. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            row = nextRow(row, i, from.charAt(i - 1), to);
        }
        return row[to.length()];
    }

    private static int[] nextRow(int[] above, int number, char c, String to) {
        int[] row = new int[above.length];
        row[0] = number;
        for (int j = 1; j < row.length; j++) {
            int replaced = above[j - 1] + (c == to.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
        }
        return row;
    }
}
