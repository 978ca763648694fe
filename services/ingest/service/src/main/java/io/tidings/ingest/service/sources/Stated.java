package io.tidings.ingest.service.sources;

import io.tidings.feed.FeedDate;
import io.tidings.feed.FeedItem;
import io.tidings.feed.Passage;
import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.SubmissionField;
import io.tidings.page.CleanText;
import io.tidings.postgres.Statements;
import io.tidings.source.SourceSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of one of its items, and what is known of all its source's announcements. Values that no submission may have
 * are left out here, so that a list's mistake costs no announcement.
 *
 * @param source who found it
 * @param published ISO 8601
 * @param updated ISO 8601
 * @param text plain, when the list gives it so
 * @param html as the list gives it
 */
record Stated(
        String source,
        @Nullable String title,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable String country,
        @Nullable String text,
        @Nullable String html) {

    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_BODY = 1_000_000;

    static Stated of(FeedItem item, SourceSettings source) {
        SourceSettings.Facts facts = source.facts();
        Optional<Passage> body = item.body().filter(passage -> passage.value().length() <= LONGEST_BODY);
        return new Stated(
                source.id().value(),
                named(CleanText.line(Statements.kept(item.title(), LONGEST_TITLE))),
                item.published().flatMap(Stated::date).orElse(null),
                item.updated().flatMap(Stated::date).orElse(null),
                item.language()
                        .flatMap(Stated::language)
                        .or(() -> facts.language().flatMap(Stated::language))
                        .orElse(null),
                facts.publisher().orElse(null),
                facts.country().orElse(null),
                value(body, Passage.Form.TEXT),
                value(body, Passage.Form.HTML));
    }

    /** Without the text, for whoever has a page of its own and tells no more in its list. */
    Stated withoutText() {
        return new Stated(source, title, published, updated, language, publisher, country, null, null);
    }

    /** Beside the bytes of the page itself. */
    Map<SubmissionField, String> beside(String address) {
        Map<SubmissionField, String> beside = new EnumMap<>(SubmissionField.class);
        beside.put(SubmissionField.SOURCE, source);
        beside.put(SubmissionField.URL, address);
        put(beside, SubmissionField.TITLE, title);
        put(beside, SubmissionField.PUBLISHED_AT, published);
        put(beside, SubmissionField.UPDATED_AT, updated);
        put(beside, SubmissionField.LANGUAGE, language);
        put(beside, SubmissionField.PUBLISHER, publisher);
        put(beside, SubmissionField.COUNTRY, country);
        return beside;
    }

    /** The item as an announcement of its source, its text being all there is. */
    RawSubmission submission(@Nullable String clientId, @Nullable String url, boolean withdrawn) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source);
        put(json, "id", clientId);
        put(json, "url", url);
        put(json, "title", title);
        put(json, "publishedAt", published);
        put(json, "updatedAt", updated);
        put(json, "language", language);
        put(json, "publisher", publisher);
        put(json, "country", country);
        put(json, "text", text);
        put(json, "html", html);
        if (withdrawn) {
            json.put("withdrawn", true);
        }
        return RawSubmission.json(Statements.encoded(json).getBytes(StandardCharsets.UTF_8));
    }

    private static <K> void put(Map<K, ? super String> map, K key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private static @Nullable String value(Optional<Passage> body, Passage.Form form) {
        return body.filter(passage -> passage.form() == form)
                .map(passage -> Statements.kept(passage.value(), LONGEST_BODY))
                .orElse(null);
    }

    private static @Nullable String named(String title) {
        return title.isBlank() ? null : title;
    }

    /** A day stays a day, and a time without a zone is not given one. */
    private static Optional<String> date(FeedDate date) {
        ZonedDateTime at = date.instant().atZone(ZoneOffset.UTC);
        if (at.getYear() < 1800 || at.getYear() > 2200) {
            return Optional.empty();
        }
        Instant whole = date.instant().truncatedTo(ChronoUnit.SECONDS);
        return Optional.of(
                date.timeStated() && date.zoneStated()
                        ? whole.toString()
                        : at.toLocalDate().toString());
    }

    private static Optional<String> language(String tag) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build();
            return Optional.of(locale.toLanguageTag())
                    .filter(known -> locale.getLanguage().matches("[a-z]{2,3}") && known.length() <= 100);
        } catch (IllformedLocaleException none) {
            return Optional.empty();
        }
    }
}
