package io.tidings.ingest;

import io.tidings.contracts.Origin;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.SourceId;
import io.tidings.page.CleanText;
import java.net.URI;
import java.time.DateTimeException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks what a draft states and gives it its types; what is wrong goes back to the draft. */
final class StatedFacts {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final Draft draft;

    StatedFacts(Draft draft) {
        this.draft = draft;
        draft.stated().forEach((field, value) -> {
            if (value.length() > field.maxLength()) {
                draft.refuse(field, "at most " + field.maxLength() + " characters, not " + value.length());
            }
        });
    }

    Origin origin(@Nullable SentText sent) {
        Optional<CanonicalUrl> url = read(SubmissionField.URL, StatedFacts::url);
        URI address = url.map(stated -> sent == null ? stated : sent.ownAddress(stated))
                .map(CanonicalUrl::uri)
                .orElse(null);
        return new Origin(
                read(SubmissionField.SOURCE, SourceId::new).orElse(SourceId.SUBMISSIONS),
                read(SubmissionField.ID, CleanText::line).orElse(null),
                address,
                read(SubmissionField.PUBLISHER, CleanText::line)
                        .or(() -> Optional.ofNullable(sent).flatMap(SentText::publisher))
                        .orElse(null),
                read(SubmissionField.COUNTRY, StatedFacts::country).orElse(null));
    }

    Submission.Dates dates(@Nullable SentText sent) {
        var stated = read(SubmissionField.PUBLISHED_AT, StatedDate::read)
                .map(date -> date.published(PublishedAt.Basis.STATED));
        var updated = read(SubmissionField.UPDATED_AT, StatedDate::read).map(StatedDate::moment);
        if (sent == null) {
            return new Submission.Dates(stated, updated);
        }
        return new Submission.Dates(stated.or(sent::publishedAt), updated.or(sent::updatedAt));
    }

    Optional<String> language() {
        return read(SubmissionField.LANGUAGE, StatedFacts::language);
    }

    boolean flag(SubmissionField field) {
        return read(field, StatedFacts::flag).orElse(false);
    }

    private <T> Optional<T> read(SubmissionField field, Function<String, T> reading) {
        try {
            return draft.value(field).map(reading);
        } catch (IllegalArgumentException | DateTimeException e) {
            draft.refuse(field, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static CanonicalUrl url(String text) {
        return switch (CanonicalUrl.read(text)) {
            case CanonicalUrl.Reading.Canonical canonical -> canonical.url();
            case CanonicalUrl.Reading.NoAddress none -> throw new IllegalArgumentException(none.reason());
        };
    }

    private static String country(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (COUNTRIES.contains(code) || code.equals("XK")) {
            return code;
        }
        String hint = code.equals("UK") ? "; the United Kingdom is GB" : "";
        throw new IllegalArgumentException(
                "\"" + Quoted.of(text) + "\" is no country of ISO 3166-1 in two letters, such as GB or XK" + hint);
    }

    private static String language(String text) {
        return knownLanguage(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + Quoted.of(text) + "\" is no language tag such as en or fr-CA"));
    }

    /** The language tag in its usual form; empty when it is none. */
    static Optional<String> knownLanguage(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text.strip()).build();
            return locale.getLanguage().matches("[a-z]{2,3}") ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static boolean flag(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("expected true or false, not \"" + Quoted.of(text) + "\"");
        };
    }
}
