package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.ingest.AnnouncementIdentity.Basis;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashesTest {

    private static final String BASE = "\"text\":\"Some words here.\",\"title\":\"T\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\":\"Some words there.\",\"title\":\"T\"",
                "\"text\":\"Some words here.\",\"title\":\"U\"",
                BASE + ",\"publisher\":\"P\"",
                BASE + ",\"country\":\"GB\"",
                BASE + ",\"language\":\"en\"",
                BASE + ",\"publishedAt\":\"2025-10-22\""
            })
    void whateverIsStatedMakesADifference(String fields) {
        assertThat(statement(Basis.URL, fields)).isNotEqualTo(statement(Basis.URL, BASE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\":\" Some\\n\\nwords\\u00a0 here.\\n\",\"title\":\"T\"",
                BASE + ",\"updatedAt\":\"2025-10-22\"",
                BASE + ",\"historical\":true"
            })
    void spaceAndDatesOfChangeMakeNone(String fields) {
        assertThat(statement(Basis.URL, fields)).isEqualTo(statement(Basis.URL, BASE));
    }

    @Test
    void anAnnouncementToldApartByItsTextHasNothingButTheText() {
        assertThat(statement(Basis.CONTENT, BASE + ",\"publisher\":\"P\"")).isEqualTo(statement(Basis.CONTENT, BASE));
    }

    @Test
    void copiesMeetInABucketWhateverTheirCaseAndPunctuation() {
        var original = Reading.json("{\"title\":\"A new fund\",\"text\":\"We will give £4 million to the region.\"}");
        var copy =
                Reading.json("{\"source\":\"wire\",\"text\":\"A NEW FUND — we will give £4 million to the region\"}");
        var other = Reading.json("{\"title\":\"A new fund\",\"text\":\"We will give £5 million to the region.\"}");

        assertThat(buckets(copy)).isEqualTo(buckets(original));
        assertThat(buckets(other)).doesNotContainAnyElementsOf(buckets(original));
    }

    @Test
    void theSameAddressFromTwoSourcesMeetsInABucket() {
        var one = Reading.json("{\"source\":\"a\",\"url\":\"https://e.org/x\",\"text\":\"One.\"}");
        var two = Reading.json("{\"source\":\"b\",\"url\":\"https://e.org/x\",\"text\":\"Two.\"}");

        assertThat(buckets(two)).isEqualTo(buckets(one)).hasSize(1);
    }

    @Test
    void aFetchedPageNeverMeetsWhatWasMerelySent() {
        var sent = Reading.json(
                "{\"url\":\"https://e.org/x\",\"text\":\"Some more words than are needed to be no chance at all.\"}");

        assertThat(CopyBuckets.of(AnnouncementIdentity.ofPage(sent), sent))
                .hasSize(2)
                .doesNotContainAnyElementsOf(buckets(sent));
    }

    @Test
    void shortTextsSayTheSameByChance() {
        assertThat(buckets(Reading.json("{\"text\":\"See the attached statement.\"}")))
                .isEmpty();
    }

    private static List<String> buckets(Submission submission) {
        return CopyBuckets.of(AnnouncementIdentity.ofSubmission(submission), submission);
    }

    private static Optional<ContentHash> statement(Basis basis, String fields) {
        return ContentHashes.ofStatement(basis, Reading.json("{" + fields + "}"));
    }
}
