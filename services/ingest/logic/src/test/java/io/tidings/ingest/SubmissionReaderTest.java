package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidings.contracts.Content;
import io.tidings.contracts.Origin;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.PublishedAt.Basis;
import io.tidings.contracts.SourceId;
import io.tidings.ingest.Refusal.Reason;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {

    @Test
    void everyFieldOfTheJsonIsRead() {
        var submission = Reading.json("""
                {"id": "17", "source": "fcdo", "title": " A  new fund ", "text": "We give £4 million.\\r\\nMore follows.",
                 "publishedAt": "2025-10-22T09:30:00+01:00", "updatedAt": "2025-10-23", "publisher": "Foreign Office",
                 "country": "gb", "url": "https://Example.org/a#b", "language": "EN-gb", "historical": true,
                 "withdrawn": true}""");

        assertThat(submission.origin())
                .isEqualTo(new Origin(
                        new SourceId("fcdo"), "17", URI.create("https://example.org/a"), "Foreign Office", "GB"));
        assertThat(submission.content())
                .contains(new Content("A new fund", "We give £4 million.\nMore follows.", "en-GB"));
        assertThat(submission.dates())
                .isEqualTo(new Submission.Dates(
                        Optional.of(new PublishedAt(
                                LocalDate.of(2025, 10, 22), Instant.parse("2025-10-22T08:30:00Z"), Basis.STATED)),
                        Optional.of(Instant.parse("2025-10-23T00:00:00Z"))));
        assertThat(submission.historical()).isTrue();
        assertThat(submission.withdrawn()).isTrue();
    }

    @Test
    void whatTheBytesSayWinsOverWhatIsStatedBeside() {
        var raw = new RawSubmission(
                "{\"text\":\"Some words.\",\"country\":\"GB\"}".getBytes(StandardCharsets.UTF_8),
                RawSubmission.JSON,
                Map.of(SubmissionField.COUNTRY, "US", SubmissionField.PUBLISHER, "Some Ministry"));

        var origin = Reading.accepted(raw).origin();

        assertThat(origin.country()).isEqualTo("GB");
        assertThat(origin.publisher()).isEqualTo("Some Ministry");
        assertThat(origin.source()).isEqualTo(SourceId.SUBMISSIONS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"text":"Words.","publishedAt":"2025-02-30"}       | publishedAt | "2025-02-30" is no date: Invalid date 'FEBRUARY 30'
                    {"text":"Words.","publishedAt":"22/10/2025"}       | publishedAt | "22/10/2025" is no date: expected ISO 8601 such as 2025-10-22 or 2025-10-22T09:30:00+01:00
                    {"text":"Words.","publishedAt":"0025-10-22"}       | publishedAt | "0025-10-22" is no date: a publication lies between the years 1800 and 2200
                    {"text":"Words.","updatedAt":"2025-10-22T25:00Z"}  | updatedAt   | "2025-10-22T25:00Z" is no date: Invalid value for HourOfDay (valid values 0 - 23): 25
                    {"text":"Words.","country":"UK"}                   | country     | "UK" is no country of ISO 3166-1 in two letters, such as GB or XK; the United Kingdom is GB
                    {"text":"Words.","country":"QQ"}                   | country     | "QQ" is no country of ISO 3166-1 in two letters, such as GB or XK
                    {"text":"Words.","language":"english"}             | language    | "english" is no language tag such as en or fr-CA
                    {"text":"Words.","url":"gov.uk/a"}                 | url         | "gov.uk/a" is no address such as https://example.org/news
                    {"text":"Words.","published_at":"2025-10-22"}      | published_at | there is no such field; did you mean "publishedAt"?
                    {"text":"Words.","body":"x"}                       | body        | there is no such field; did you mean "text"?
                    {"text":"Words.","contry":"GB"}                    | contry      | there is no such field; did you mean "country"?
                    {"text":"Words.","title":["a"]}                    | title       | expected a string, found an array
                    {"text":"Words.","withdrawn":"yes"}                | withdrawn   | expected true or false, found a string
                    {"text":"Words.","text":"Other words."}            | text        | is given twice
                    {"text":"Words.","html":"<p>Words.</p>"}           | html        | give either text or html, not both
                    {"title":"Words."}                                 | text        | is missing
                    {"text":null}                                      | text        | is missing
                    {"text":" \\n "}                                   | text        | is empty or holds no words
                    {"text":"— … !"}                                   | text        | is empty or holds no words
                    {"html":"<p> </p>"}                                | html        | is empty or holds no words
                    {"html":""}                                        | html        | is empty or holds no words
                    {"text":"Half \\ud83d of a pair."}                 | text        | character 5 (counted from 0) is half of a surrogate pair
                    {"withdrawn":true}                                 | text        | is missing
                    """)
    void whatIsWrongIsNamedWithItsField(String json, String field, String detail) {
        assertThat(Reading.refusalsOfJson(json)).containsExactly(new Refusal(Reason.INVALID, field, detail));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThat(Reading.refusalsOfJson("{\"country\":\"QQ\",\"publishedAt\":\"soon\",\"foo\":1}"))
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("country", "publishedAt", "foo", "text");
    }

    @Test
    void anUnknownSourceNameIsRefused() {
        assertThat(Reading.refusalsOfJson("{\"text\":\"Words.\",\"source\":\"Foreign Office\"}"))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("source"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"text":"Words."         | line 1, column
                    {"text":"Words."} true   | line 1, column 19
                    {"text":'Words.'}        | line 1, column 9
                    {"text":"Words.",}       | line 1, column 18
                    [1,]                     | line 1, column 4
                    """)
    void whatIsNoJsonIsRefusedWithItsPosition(String json, String position) {
        assertThat(Reading.refusalsOfJson(json)).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED);
            assertThat(refusal.detail()).startsWith("not JSON: ").contains(position);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "12", "null", "[{\"text\":\"Words.\"}]"})
    void jsonThatIsNoObjectIsNoSubmission(String json) {
        assertThat(Reading.refusalsOfJson(json))
                .containsExactly(new Refusal(Reason.INVALID, null, "a submission is one JSON object"));
    }

    @Test
    void brokenEncodingIsRefusedWithItsPosition() {
        byte[] bytes = "Funding of £4m".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Reading.refusals(new RawSubmission(bytes, "text/plain", Map.of())))
                .containsExactly(new Refusal(
                        Reason.BROKEN_ENCODING,
                        null,
                        "byte 11 (counted from 0) is not UTF-8; state the charset that it has, or send UTF-8"));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, text/plain; charset=ISO-8859-1",
        "windows-1252, 'text/plain;charset=\"windows-1252\"'",
        "UTF-16LE, text/plain; charset=utf-16le",
        "UTF-8, text/plain",
        "windows-1252, text/html; charset=latin1"
    })
    void theStatedCharsetIsUsed(String encoding, String contentType) {
        byte[] bytes = "Funding of £4m – “new”".getBytes(Charset.forName(encoding));

        var submission = Reading.accepted(new RawSubmission(bytes, contentType, Map.of()));

        assertThat(submission.content().orElseThrow().body()).isEqualTo("Funding of £4m – “new”");
    }

    @Test
    void aPagesOwnCharsetIsUsed() {
        byte[] bytes = "<html><head><!-- <meta charset=utf-8> --><meta charset='iso-8859-1'></head><p>£4m</p>"
                .getBytes(StandardCharsets.ISO_8859_1);

        var submission = Reading.accepted(new RawSubmission(bytes, "text/html", Map.of()));

        assertThat(submission.content().orElseThrow().body()).isEqualTo("£4m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "text/plain; charset=klingon", "", "image/png"})
    void whatIsNoTextIsRefused(String contentType) {
        assertThat(Reading.refusals(Reading.raw("Words.", contentType)))
                .extracting(Refusal::reason)
                .containsExactly(Reason.UNSUPPORTED_TYPE);
    }

    @Test
    void textsUpToOneMegabyteAreTaken() {
        String largest = "words ".repeat(RawSubmission.MAX_TEXT_BYTES / 6);

        assertThat(Reading.plain(largest).content().orElseThrow().body()).isEqualTo(largest);
        assertThat(Reading.refusals(Reading.raw(largest + "£££", "text/plain")))
                .extracting(Refusal::reason, Refusal::field)
                .containsExactly(tuple(Reason.TOO_LARGE, "text"));
    }

    @Test
    void aPageBeyondItsLimitIsRefused() {
        String page = "<!--" + "x".repeat(RawSubmission.MAX_BYTES) + "--><p>Words.</p>";

        assertThat(Reading.refusals(Reading.raw(page, "text/html")))
                .extracting(Refusal::reason)
                .containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void storedTextIsComposedHasPlainLineEndsAndNoControlCharacters() {
        var submission = Reading.plain(
                "\uFEFFCafe\u0301 one\r\ntwo\rthree\u2028four\u0085five\u000Bsix\u0000\u0007\u009F\tseven");

        assertThat(submission.content().orElseThrow().body())
                .isEqualTo("Caf\u00e9 one\ntwo\nthree\nfour\nfive\nsix\tseven");
    }

    @Test
    void aPlainTextIsStoredWhole() {
        String text = " date 2025-10-22 We continue our support\n\nThe forces will stay.\n\n- one\n- two ";

        assertThat(Reading.plain(text).content()).contains(new Content("", text, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Meeting on security to support prosperity",
                "The forces will stay in the country for three years.",
                "London, 9 October 2025",
                "For immediate release",
                "Press release: 12/2025",
                "Short",
                "The Foreign Secretary said:",
                "“A quotation to begin with”"
            })
    void whatIsNoHeadlineStaysInTheBody(String line) {
        String text = line + "\n\nThe forces will stay.";

        assertThat(Reading.plain(text).content().orElseThrow().title()).isEmpty();
        assertThat(Reading.plain(text).content().orElseThrow().body()).isEqualTo(text);
    }

    @Test
    void aClearHeadlineBecomesTheTitleAndNothingIsLost() {
        var content = Reading.plain("\nUK extends support to Kosovo mission \n\nThe forces will stay.\n")
                .content()
                .orElseThrow();

        assertThat(content.title()).isEqualTo("UK extends support to Kosovo mission");
        assertThat(content.body()).isEqualTo("The forces will stay.\n");
    }

    @Test
    void aStatedTitleLeavesTheTextWhole() {
        String text = "UK extends support to Kosovo mission\n\nThe forces will stay.";
        var raw = new RawSubmission(
                text.getBytes(StandardCharsets.UTF_8), "text/plain", Map.of(SubmissionField.TITLE, "A title"));

        assertThat(Reading.accepted(raw).content()).contains(new Content("A title", text, null));
    }

    @Test
    void aWithdrawalMayComeWithoutText() {
        var submission = Reading.json("{\"url\":\"https://example.org/a\",\"withdrawn\":true}");

        assertThat(submission.content()).isEmpty();
        assertThat(submission.withdrawn()).isTrue();
    }

    @Test
    void theSameBytesGiveTheSameSubmission() {
        String json = "{\"html\":\"<h1>T</h1><p>Some words</p>\",\"id\":\"1\"}";

        assertThat(List.of(Reading.json(json), Reading.json(json)))
                .allSatisfy(submission -> assertThat(submission).isEqualTo(Reading.json(json)));
    }

    @Test
    void ofAMillionUnknownNamesOnlySomeAreTold() {
        String json = "{" + "\"a\":1,".repeat(800_000) + "\"text\":\"Words.\"}";

        var outcome = SubmissionReader.read(RawSubmission.json(json.getBytes(StandardCharsets.UTF_8)));

        assertThat(((SubmissionOutcome.Refused) outcome).refusals()).hasSizeLessThanOrEqualTo(20);
    }
}
