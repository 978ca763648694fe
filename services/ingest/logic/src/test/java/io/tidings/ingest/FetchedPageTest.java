package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.PublishedAt;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FetchedPageTest {

    private static final String TEXT =
            "The ministry gives five million euros for schools in the north, it said on Tuesday.";
    private static final CanonicalUrl FOUND = url("https://news.example.org/one");

    private static CanonicalUrl url(String address) {
        return ((CanonicalUrl.Reading.Canonical) CanonicalUrl.read(address)).url();
    }

    private static RawSubmission raw(byte[] bytes, String type, Map<SubmissionField, String> beside) {
        Map<SubmissionField, String> all = new EnumMap<>(SubmissionField.class);
        all.put(SubmissionField.SOURCE, "ministry");
        all.put(SubmissionField.URL, FOUND.toString());
        all.putAll(beside);
        return new RawSubmission(bytes, type, all);
    }

    private static RawSubmission page(String head, String text, Map<SubmissionField, String> beside) {
        String html =
                "<html><head>" + head + "</head><body><main><h1>Schools</h1><p>" + text + "</p></main></body></html>";
        return raw(html.getBytes(StandardCharsets.UTF_8), "text/html", beside);
    }

    private static FetchedPage.Reading.Clear clear(RawSubmission raw) {
        return (FetchedPage.Reading.Clear) FetchedPage.read(raw, FOUND);
    }

    private static String reason(RawSubmission raw) {
        return ((FetchedPage.Reading.Unreadable) FetchedPage.read(raw, FOUND)).reason();
    }

    @Test
    void whatThePageSaysIsTruerThanItsList() {
        String head =
                "<title>Schools</title><meta property=\"article:published_time\" content=\"2026-03-01T10:00:00Z\">"
                        + "<meta property=\"og:site_name\" content=\"Ministry\">";
        Map<SubmissionField, String> listed = Map.of(
                SubmissionField.TITLE, "From the list",
                SubmissionField.PUBLISHED_AT, "2026-02-01",
                SubmissionField.PUBLISHER, "Known of the source",
                SubmissionField.COUNTRY, "NO");

        Submission read = clear(page(head, TEXT, listed)).submission();

        assertThat(read.content().orElseThrow().title()).isEqualTo("Schools");
        assertThat(read.dates().publishedAt().map(PublishedAt::date)).hasToString("Optional[2026-03-01]");
        assertThat(read.origin().publisher()).isEqualTo("Ministry");
        assertThat(read.origin().country()).isEqualTo("NO");
    }

    @Test
    void whatThePageDoesNotSayIsTakenFromItsList() {
        Map<SubmissionField, String> listed = Map.of(
                SubmissionField.PUBLISHED_AT, "2026-02-01",
                SubmissionField.PUBLISHER, "Known of the source",
                SubmissionField.LANGUAGE, "nb");

        Submission read = clear(page("", TEXT, listed)).submission();

        assertThat(read.dates().publishedAt().orElseThrow().basis()).isEqualTo(PublishedAt.Basis.STATED);
        assertThat(read.origin().publisher()).isEqualTo("Known of the source");
        assertThat(read.content().orElseThrow().language()).isEqualTo("nb");
    }

    @Test
    void aListsMistakeCostsNoAnnouncement() {
        Map<SubmissionField, String> listed = Map.of(
                SubmissionField.PUBLISHED_AT,
                "yesterday",
                SubmissionField.LANGUAGE,
                "english!",
                SubmissionField.COUNTRY,
                "UK");

        Submission read = clear(page("", TEXT, listed)).submission();

        assertThat(read.dates().publishedAt()).isEmpty();
        assertThat(read.origin().country()).isNull();
    }

    @Test
    void brokenBytesAreMendedAndTold() {
        byte[] bytes = ("<html><head><meta charset=\"utf-8\"></head><body><p>" + TEXT + " Caf\u00e9.</p></body></html>")
                .getBytes(Charset.forName("windows-1252"));

        FetchedPage.Reading.Clear read = clear(raw(bytes, "text/html; charset=utf-8", Map.of()));

        assertThat(read.repairs()).singleElement().asString().contains("replacement character");
        assertThat(read.submission().content().orElseThrow().body()).contains("Caf\ufffd");
    }

    @Test
    void theAddressItGivesItselfCountsInsideItsDomainOnly() {
        assertThat(clear(page("<link rel=\"canonical\" href=\"https://www.example.org/1\">", TEXT, Map.of()))
                        .claimed())
                .isEqualTo(Optional.of(url("https://www.example.org/1")));
        assertThat(clear(page("<link rel=\"canonical\" href=\"https://other.org/1\">", TEXT, Map.of()))
                        .claimed())
                .isEmpty();
    }

    @Test
    void aPageThatSaysHardlyAnythingIsNone() {
        assertThat(reason(page("", "Please switch on scripts.", Map.of()))).contains("too little text");
        assertThat(reason(raw(new byte[0], "text/html", Map.of()))).contains("no words");
    }

    @Test
    void jsonOfASiteIsNoSubmission() {
        byte[] json = "{\"text\":\"%s\",\"withdrawn\":true}".formatted(TEXT).getBytes(StandardCharsets.UTF_8);

        assertThat(reason(raw(json, "application/json", Map.of()))).contains("JSON");
    }

    @Test
    void theTopicIsReadBackAsItWasRead() {
        RawSubmission raw = page("<title>Schools</title>", TEXT, Map.of(SubmissionField.COUNTRY, "NO"));

        assertThat(FetchedPage.read(raw))
                .isEqualTo(new SubmissionOutcome.Accepted(clear(raw).submission()));
    }
}
