package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.SourceId;
import io.tidings.ingest.AnnouncementIdentity.Basis;
import org.junit.jupiter.api.Test;

class AnnouncementIdentityTest {

    private static final String PAGE = "https://www.gov.uk/news/a";

    @Test
    void theSameAddressFromTheSameSourceIsTheSameAnnouncementWhateverItSays() {
        var before = identity("moj", "\"url\":\"" + PAGE + "\"", "First wording.");
        var after = identity("moj", "\"url\":\"HTTPS://www.gov.uk:443/news/a?utm_source=x#top\"", "Second wording.");

        assertThat(after).isEqualTo(before);
        assertThat(after.basis()).isEqualTo(Basis.URL);
    }

    @Test
    void anotherSourceThatClaimsTheAddressGetsAnAnnouncementOfItsOwn() {
        var owner = identity("gov-uk", "\"url\":\"" + PAGE + "\"", "Text.");
        var claimant = identity("evil", "\"url\":\"" + PAGE + "\"", "Text.");

        assertThat(claimant.id()).isNotEqualTo(owner.id());
        assertThat(claimant.trust()).isEqualTo(new TrustDomain.Submitter(new SourceId("evil")));
    }

    @Test
    void nobodyCanSendWhatCountsAsFetchedFromTheSite() {
        var submission = submission("site", "\"url\":\"" + PAGE + "\"", "Text.");

        assertThat(AnnouncementIdentity.ofPage(submission).id())
                .isNotEqualTo(AnnouncementIdentity.ofSubmission(submission).id());
    }

    @Test
    void aFetchedPageIsOneAnnouncementWhicheverFeedListedIt() {
        var one = AnnouncementIdentity.ofPage(submission("feed-one", "\"url\":\"" + PAGE + "\"", "Text."));
        var two = AnnouncementIdentity.ofPage(submission("feed-two", "\"url\":\"" + PAGE + "\"", "Text."));

        assertThat(two).isEqualTo(one);
    }

    @Test
    void theAddressWinsOverTheClientsId() {
        var withBoth = identity("moj", "\"url\":\"" + PAGE + "\",\"id\":\"7\"", "Text.");
        var withUrl = identity("moj", "\"url\":\"" + PAGE + "\"", "Text.");

        assertThat(withBoth).isEqualTo(withUrl);
    }

    @Test
    void theClientsIdCountsInsideItsSourceOnly() {
        var mine = identity("moj", "\"id\":\"7\"", "Text.");
        var changed = identity("moj", "\"id\":7", "Other text.");
        var theirs = identity("mod", "\"id\":\"7\"", "Text.");

        assertThat(changed).isEqualTo(mine);
        assertThat(theirs.id()).isNotEqualTo(mine.id());
        assertThat(mine.basis()).isEqualTo(Basis.CLIENT_ID);
    }

    @Test
    void withoutAddressAndIdTheTextDecidesHoweverItIsWrapped() {
        var one = identity("moj", "\"title\":\"A title\"", "Some text of two lines.\\nSecond.");
        var wrapped = identity("moj", "\"title\":\"A title\"", "Some text of\\ntwo lines. Second.\\n\\n");
        var changed = identity("moj", "\"title\":\"A title\"", "Some text of two lines.\\nThird.");

        assertThat(wrapped).isEqualTo(one);
        assertThat(changed.id()).isNotEqualTo(one.id());
        assertThat(one.basis()).isEqualTo(Basis.CONTENT);
    }

    @Test
    void identitiesNeverChange() {
        assertThat(identity("moj", "\"url\":\"" + PAGE + "\"", "Text.").id())
                .hasToString("509445d6718fe3e861d45717ca3eb7d1");
        assertThat(identity("moj", "\"id\":\"7\"", "Text.").id()).hasToString("94464493219b0b09f69e698959d2af74");
        assertThat(identity("moj", "\"title\":\"T\"", "Text.").id()).hasToString("86080995332803d4829aee084bd8e593");
        assertThat(AnnouncementIdentity.ofPage(submission("moj", "\"url\":\"" + PAGE + "\"", "Text."))
                        .id())
                .hasToString("74cb7e4030c92652756903ed31962d56");
    }

    private static AnnouncementIdentity identity(String source, String fields, String text) {
        return AnnouncementIdentity.ofSubmission(submission(source, fields, text));
    }

    private static Submission submission(String source, String fields, String text) {
        return Reading.json("{\"source\":\"%s\",%s,\"text\":\"%s\"}".formatted(source, fields, text));
    }
}
