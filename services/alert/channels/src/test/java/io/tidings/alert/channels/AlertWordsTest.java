package io.tidings.alert.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.Kind;
import io.tidings.text.StructuredText;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertWordsTest {

    @Test
    void oneSentenceSaysWhatWhereHowMuchAndWho() {
        assertThat(AlertWords.of(Samples.item(1)).sentence())
                .isEqualTo(
                        "Ministry helps Kosovo and Serbia against cyber attacks: GBP 4,000,000 (new money) for the defence of"
                                + " hospital networks in Kosovo, over four years \u2014 Ministry of Examples, 20 November 2026");
    }

    @Test
    void onlyLinesThatMatchedAreToldAndTheOthersAreCounted() {
        AlertWords words = AlertWords.of(Samples.item(1));

        assertThat(words.lines()).hasSize(1);
        assertThat(words.moreLines()).isEqualTo(1);
        assertThat(words.lines().getFirst().quote()).hasValueSatisfying(quote -> {
            assertThat(quote.words()).isEqualTo("£4 million");
            assertThat(quote.text())
                    .isEqualTo(
                            "The ministry gives £4 million over four years so that hospitals in Kosovo can defend their"
                                    + " networks.");
        });
    }

    @Test
    void purposeThatNamesItsPlaceIsNotFollowedByItAgain() {
        AnnouncementEnriched event = Samples.item(1).event();
        FundingLine line = event.enrichment().funding().getFirst();
        FundingLine named = new FundingLine(
                line.id(),
                line.amount(),
                line.valueIn(),
                line.delta(),
                line.parent(),
                line.mentions(),
                null,
                null,
                "hospitals in Kosovo",
                null,
                null,
                line.themes(),
                List.of("XK", "RS"),
                line.evidence());

        assertThat(FundingWords.of(named, StructuredText.of(event.announcement().content()))
                        .what())
                .isEqualTo("for hospitals in Kosovo in Serbia");
    }

    @Test
    void everySubscriptionSaysWhyWithItsWordsAndGroups() {
        assertThat(AlertWords.of(Samples.item(1)).why())
                .extracting(WhyWords::subscription, WhyWords::because)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Money for Kosovo",
                                "region Kosovo, one line of at least GBP 1,000,000; through Western Balkans"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Health & <hackers>",
                                "the words hospitals or hackers; found \u201chospitals\u201d, \u201cHackers\u201d"));
    }

    @Test
    void placesCarryTheirRoles() {
        assertThat(AlertWords.of(Samples.item(1)).places())
                .extracting(PlaceWords::text)
                .containsExactly("Kosovo (beneficiary)", "Serbia (subject)");
    }

    @Test
    void withdrawnAnnouncementsSaySo() {
        AlertItem item = Samples.item(Samples.event(1, "Gone", Kind.WITHDRAWN));

        assertThat(AlertWords.of(item).standing()).isEqualTo("withdrawn by its source");
        assertThat(AlertWords.of(item).sentence()).endsWith("20 November 2026 (withdrawn by its source)");
    }

    @Test
    void hostileTitlesBecomeOneQuietLine() {
        AlertItem item = Samples.item(Samples.event(
                1, "A\r\nBcc: all\u0000\u202e desrever\u2028 \ud83d end " + "x".repeat(5_000), Kind.CREATED));

        assertThat(AlertWords.of(item).title())
                .startsWith("A Bcc: all desrever end xxx")
                .hasSizeLessThanOrEqualTo(220)
                .endsWith("x\u2026");
        assertThat(AlertWords.of(Samples.item(Samples.event(1, " \n ", Kind.CREATED)))
                        .title())
                .isEqualTo("Announcement without a headline");
    }
}
