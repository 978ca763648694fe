package io.tidings.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import io.tidings.text.Block.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructuredTextTest {

    @Test
    void wrappedLinesAreOneParagraphAndOffsetsStillQuoteTheStoredText() {
        // Given
        Content content = body("""
                The Minister for Rivers announced this morning that £4
                million will go to the repair of the old weirs, and that
                work on the first of them begins in spring.
                A second round follows next year.""");

        // When
        StructuredText text = StructuredText.of(content);

        // Then
        assertThat(kinds(text)).containsExactly(Kind.PARAGRAPH, Kind.PARAGRAPH);
        Block first = text.blocks().get(0);
        int at = text.folded(Span.Part.BODY).indexOf("£4 million");
        assertThat(text.span(first, at, at + 10).text()).isEqualTo("£4\nmillion");
        assertThat(tokens(first)).containsSequence("£", "4", "million", "will");
    }

    @Test
    void aLineThatEndsASentenceEarlyEndsItsParagraph() {
        StructuredText text = StructuredText.of(body("""
                Officials from both countries met in the capital to agree a
                plan for the shared lakes, which are used by fishermen from
                both sides.
                Ministers will sign the plan at a ceremony in the autumn and
                report on it to their parliaments every year from then on."""));

        assertThat(sentences(text))
                .containsExactly(
                        "Officials from both countries met in the capital to agree a plan for the shared lakes, which are"
                                + " used by fishermen from both sides.",
                        "Ministers will sign the plan at a ceremony in the autumn and report on it to their parliaments"
                                + " every year from then on.");
        assertThat(text.blocks()).hasSize(2);
    }

    @Test
    void linesOfTheirOwnStayApart() {
        StructuredText text =
                StructuredText.of(body("The Minister opened the bridge.\nThe bridge is long.\nIt was paid for."));

        assertThat(text.blocks()).hasSize(3);
    }

    @Test
    void bulletsLoseTheirMarkerAndKeepWrappedLines() {
        StructuredText text = StructuredText.of(body("""
                - New boats for the coast guard and a second
                harbour for them
                -
                moves staff to the islands and opens an
                office there
                • third
                (a) fourth
                2. fifth"""));

        assertThat(kinds(text)).containsOnly(Kind.BULLET);
        assertThat(sentences(text))
                .containsExactly(
                        "New boats for the coast guard and a second harbour for them",
                        "moves staff to the islands and opens an office there",
                        "third",
                        "fourth",
                        "fifth");
    }

    @Test
    void sentencesNeverCrossBullets() {
        StructuredText text =
                StructuredText.of(body("Today we announce:\n\n* two ferries\n* a lighthouse. It is tall."));

        assertThat(sentences(text))
                .containsExactly("Today we announce:", "two ferries", "a lighthouse.", "It is tall.");
    }

    @Test
    void quotationsKnowTheirSpeaker() {
        StructuredText text = StructuredText.of(body("""
                Speaking at the harbour, Minister for the Sea Ana Marin said:

                “This is a good day.

                “It will be a good year.”

                The work starts in May.

                "We waited long," the Mayor of Port Hope, Jo Roe, said. "Now it comes."
                """));

        assertThat(kinds(text))
                .containsExactly(Kind.ATTRIBUTION, Kind.QUOTATION, Kind.QUOTATION, Kind.PARAGRAPH, Kind.QUOTATION);
        assertThat(speakers(text))
                .containsExactly(
                        "Minister for the Sea Ana Marin",
                        "Minister for the Sea Ana Marin",
                        "the Mayor of Port Hope, Jo Roe");
    }

    @Test
    void aQuotationThatLostItsMarksIsTheBlockAfterSaid() {
        StructuredText text = StructuredText.of(
                body("Minister for Ports, Al Gray, said:\n\nWe build ferries.\n\nThe ferries are built in the north."));

        assertThat(kinds(text)).containsExactly(Kind.ATTRIBUTION, Kind.QUOTATION, Kind.PARAGRAPH);
        assertThat(speakers(text)).containsExactly("Minister for Ports, Al Gray");
    }

    @Test
    void everythingAfterNotesToEditorsIsNotes() {
        StructuredText text = StructuredText.of(body(
                "The bridge opens today.\n\nENDS\n\nNotes to Editors:\n- The bridge is 4 km long.\n\nIt is green."));

        assertThat(text.blocks().stream().map(Block::notes)).containsExactly(false, true, true, true, true);
    }

    @Test
    void aPlaceAndDateBeforeTheFirstSentenceIsADateline() {
        assertThat(first("OTTAWA, Ontario, March 3, 2025 – The Minister spoke."))
                .isEqualTo("OTTAWA, Ontario, March 3, 2025");
        assertThat(first("WASHINGTON — The Secretary spoke.")).isEqualTo("WASHINGTON");
        assertThat(first(" date 2025-10-22 The Minister spoke.")).isEqualTo("date 2025-10-22");
        assertThat(first("Published 9 October 2025\n\nThe Minister spoke.")).isEqualTo("Published 9 October 2025");
        assertThat(first("The Minister – who was there – spoke.")).isEqualTo("The Minister – who was there – spoke.");
        assertThat(first("In 2024 the Minister spoke.")).isEqualTo("In 2024 the Minister spoke.");
    }

    @Test
    void abbreviationsInitialsAndDecimalsDoNotEndASentence() {
        StructuredText text = StructuredText.of(
                body(
                        "Mr. J. P. Roe of No. 10 paid 4.5 million to the U.S. Army. The U.S. The end. E.g. this. Really?! Yes."));

        assertThat(sentences(text))
                .containsExactly(
                        "Mr. J. P. Roe of No. 10 paid 4.5 million to the U.S. Army.",
                        "The U.S.",
                        "The end.",
                        "E.g. this.",
                        "Really?!",
                        "Yes.");
    }

    @Test
    void sentencesThatLostTheSpaceBetweenThemArePartedButAddressesAreNot() {
        StructuredText text =
                StructuredText.of(body("We fight crime.The police act. See www.example.org and gov.uk now."));

        assertThat(sentences(text))
                .containsExactly("We fight crime.", "The police act.", "See www.example.org and gov.uk now.");
    }

    @Test
    void cellsOfATableAreSentences() {
        StructuredText text = StructuredText.of(body("Region\tAmount\nNorth | £2m\nSouth      £3m"));

        assertThat(kinds(text)).containsOnly(Kind.TABLE_ROW);
        assertThat(sentences(text)).containsExactly("Region", "Amount", "North", "£2m", "South", "£3m");
    }

    @Test
    void aShortLineWithoutAStopIsAHeading() {
        StructuredText text = StructuredText.of(new Content("A title", "What we will do\n\nWe will build it.", null));

        assertThat(kinds(text)).containsExactly(Kind.TITLE, Kind.HEADING, Kind.PARAGRAPH);
    }

    @Test
    void wordsNumbersAndMarksAreTokens() {
        StructuredText text =
                StructuredText.of(body("UK’s £4million, US$1,250.5m: people-smuggling o'clock don't U.S. 25/26"));

        assertThat(tokens(text.blocks().get(0)))
                .containsExactly(
                        "UK",
                        "'s",
                        "£",
                        "4",
                        "million",
                        ",",
                        "US",
                        "$",
                        "1,250.5",
                        "m",
                        ":",
                        "people",
                        "-",
                        "smuggling",
                        "o'clock",
                        "don't",
                        "U.S.",
                        "25",
                        "/",
                        "26");
    }

    private static Content body(String body) {
        return new Content("", body, "en");
    }

    private static String first(String body) {
        StructuredText text = StructuredText.of(body(body));
        return text.folded(text.blocks().get(0));
    }

    private static List<Kind> kinds(StructuredText text) {
        return text.blocks().stream().map(Block::kind).toList();
    }

    private static List<String> speakers(StructuredText text) {
        return text.blocks().stream()
                .map(Block::speaker)
                .filter(java.util.Objects::nonNull)
                .map(Span::text)
                .toList();
    }

    private static List<String> sentences(StructuredText text) {
        return text.blocks().stream()
                .flatMap(block -> block.sentences().stream().map(sentence -> text.folded(block, sentence)))
                .toList();
    }

    private static List<String> tokens(Block block) {
        return block.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(Token::text)
                .toList();
    }
}
