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
        return EditDistance.between(plain, field.key().toLowerCase(Locale.ROOT));
    }
}
