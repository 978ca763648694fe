package io.tidings.query.language;

import static io.tidings.query.language.Asked.canonical;
import static io.tidings.query.language.Asked.mistakes;
import static io.tidings.query.language.Asked.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "*", "* AND *"})
    void anEmptyQueryAsksForEverything(String text) {
        assertThat(query(text)).isEqualTo(SearchQuery.EVERYTHING);
        assertThat(canonical(text)).isEqualTo("*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kosovo | kosovo",
                "“hybrid threats” Kosovo | \"hybrid threats\" Kosovo",
                "money for the police | money police",
                "the of | \"the\" \"of\"",
                "\"the\" police | \"the\" police",
                "health & safety | health safety",
                "a AND b OR c NOT d | b OR (c NOT d)",
                "x y OR z | (x y) OR z",
                "x (y OR z) | x (y OR z)",
                "-serbia kosovo | NOT serbia kosovo",
                "NOT NOT kosovo | kosovo",
                "NOT (serbia OR kosovo) | NOT (serbia OR kosovo)",
                "kosovo kosovo (kosovo) | kosovo",
                "theme:cyber | theme:cyber",
                "theme:\"Cyber\" | theme:cyber",
                "region:kosovo | region:XK",
                "region:xk | region:XK",
                "region:\"Western Balkans\" | region:western-balkans",
                "region:gb-nir | region:GB-NIR",
                "region.any:DE | region.any:DE",
                "region.venue:DE | region.venue:DE",
                "region.subject+beneficiary:DE | region:DE",
                "region.partner+venue:DE | region.partner+venue:DE",
                "fund:\"Integrated  Security Fund\" | fund:\"Integrated Security Fund\"",
                "publisher:Treasury | publisher:Treasury",
                "source:GOV.UK | source:gov.uk",
                "language:en-GB | language:en-gb",
                "kind:corrected is:withdrawn is:copy | kind:corrected is:withdrawn is:copy",
                "is:correction | kind:corrected",
                "has:funding | has:funding",
                "amount:unstated | amount:unstated",
                "has:amount | amount:stated",
                "from:2025-10 to:2025-10 | from:2025-10-01 to:2025-10-31",
                "from:2025 to:2025 | from:2025-01-01 to:2025-12-31",
                "from:yesterday | from:2026-11-20",
                "from:7d | from:2026-11-14",
                "from:-2w | from:2026-11-07",
                "copies:include | copies:include",
                "withdrawn:include (kosovo OR serbia) | (kosovo OR serbia) withdrawn:include",
                "kosovo copies:include withdrawn:include | kosovo copies:include withdrawn:include",
                "source:gov copies:include | source:gov",
                "copies:exclude | *",
            })
    void aQueryHasOneCanonicalForm(String text, String canonical) {
        assertThat(canonical(text)).isEqualTo(canonical);
        assertThat(query(canonical)).isEqualTo(query(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "amount>=3m | line(amount>=3m)",
                "amount >= 3 million | line(amount>=3m)",
                "amount≥3,000,000 | line(amount>=3m)",
                "amount:250k | line(amount=250k)",
                "amount<1.5bn | line(amount<1500m)",
                "amount:3m..5m | line(amount>=3m amount<=5m)",
                "amount>£3m | line(amount>3m currency:GBP)",
                "amount>EUR3m | line(amount>3m currency:EUR)",
                "currency:gbp | line(currency:GBP)",
                "currency:GBP delta:new | line(currency:GBP) line(delta:new)",
                "period:\"FY 2025/26\" | line(period:\"FY 2025/26\")",
            })
    void moneyIsAlwaysAboutALine(String text, String canonical) {
        assertThat(canonical(text)).isEqualTo(canonical);
        assertThat(query(canonical)).isEqualTo(query(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "amount>=3m theme:cyber | line(amount>=3m theme:cyber)",
                "kosovo theme:cyber region:XK amount>=3m | kosovo line(theme:cyber region:XK amount>=3m)",
                "theme:cyber amount>=3m NOT region:RS | NOT region:RS line(theme:cyber amount>=3m)",
                "fund:ISF amount>=3m publisher:FCDO | publisher:FCDO line(fund:ISF amount>=3m)",
                "amount>=3m (region:XK OR region:RS) | line(amount>=3m (region:XK OR region:RS))",
                "amount>=3m (region:XK OR kosovo) | (region:XK OR kosovo) line(amount>=3m)",
                "(amount<1m OR amount>5m) theme:cyber | line((amount<1m OR amount>5m) theme:cyber)",
                "(amount<1m OR theme:health) theme:cyber | (line(amount<1m) OR theme:health) theme:cyber",
                "NOT amount>=3m theme:cyber | NOT line(amount>=3m) theme:cyber",
                "amount>=3m OR theme:cyber | line(amount>=3m) OR theme:cyber",
                "(amount>=3m theme:cyber) theme:health | line(amount>=3m theme:cyber) theme:health",
                "amount>=3m region.any:DE | region.any:DE line(amount>=3m)",
                "amount>=3m line(theme:cyber) | line(theme:cyber) line(amount>=3m)",
                "line(amount>=3m) theme:cyber | line(amount>=3m) theme:cyber",
                "line(theme:cyber NOT (region:XK OR region:RS)) | line(theme:cyber NOT (region:XK OR region:RS))",
                "amount:unstated theme:cyber | amount:unstated theme:cyber",
            })
    void conditionsBesideAnAmountMoveIntoItsLine(String text, String canonical) {
        assertThat(canonical(text)).isEqualTo(canonical);
        assertThat(query(canonical)).isEqualTo(query(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "theme:cyb | 6 | 3 | unknown theme cyb; did you mean cyber? | cyber",
                "kosovo theme:xqzwv | 13 | 5 | unknown theme xqzwv | -",
                "region:Kosovvo | 7 | 7 | unknown region Kosovvo; did you mean XK? | XK",
                "region.host:XK | 0 | 11 | unknown role host; it is any or one of beneficiary, subject, partner, actor, contributor, attendee, venue, mentioned | -",
                "themes:cyber | 0 | 6 | unknown field themes; did you mean theme? | theme",
                "https://example.org | 0 | 5 | unknown field https; put quotation marks around it to search for the words | -",
                "kosovo \"hybrid | 7 | 7 | this quotation mark is not closed | -",
                "(kosovo | 0 | 1 | this bracket is not closed | -",
                "kosovo) serbia | 6 | 1 | this closing bracket has no opening one | -",
                ") | 0 | 1 | this closing bracket has no opening one | -",
                "() | 0 | 1 | these brackets are empty | -",
                "line() | 0 | 5 | these brackets are empty | -",
                "line(*) | 0 | 4 | line( ) needs a condition | -",
                "kosovo AND | 7 | 3 | AND needs something behind it | -",
                "AND kosovo | 0 | 3 | AND needs something before it; put it in quotes to search for the word | -",
                "kosovo OR | 7 | 2 | OR needs something behind it | -",
                "NOT | 0 | 3 | NOT needs something behind it | -",
                "theme: | 0 | 6 | theme: needs a value behind it | -",
                "theme>3 | 0 | 5 | only amounts are compared; write theme: | -",
                "amount>=lots | 8 | 4 | an amount is a figure such as 3m, 250k, 1.5bn or 3,000,000 | -",
                "amount:5m..3m | 7 | 6 | an amount is a figure such as 3m, 250k, 1.5bn or 3,000,000 | -",
                "amount>=$3m | 8 | 3 | $ is the dollar of many countries; write the figure, and currency:USD beside it | -",
                "amount>XXQ3m | 7 | 5 | unknown currency XXQ; write an ISO 4217 code such as GBP | -",
                "currency:pound | 9 | 5 | unknown currency pound; write an ISO 4217 code such as GBP | -",
                "from:2025-13-01 | 5 | 10 | a date is written 2025-10-01, 2025-10, 2025, today, yesterday, or 7d, 2w, 3m, 1y for so long ago | -",
                "line(kosovo) | 5 | 6 | inside line( ) stand only theme, region, amount, currency, fund, period and delta | -",
                "line(line(theme:cyber)) | 5 | 4 | lines do not nest | -",
                "line(region.venue:XK) | 5 | 12 | inside line( ) a region is who receives the line; write region:XK | -",
                "cyb* | 0 | 4 | there are no wildcards; words are found in all their forms | cyb",
                "& | 0 | 1 | there is no word in this | -",
                "\"...\" | 0 | 5 | there is no word in this | -",
                "copies:include OR kosovo | 0 | 6 | copies: stands beside the whole query only | -",
                "copies:maybe | 7 | 5 | copies: is include or exclude | include",
            })
    void aMistakeIsNamedWithItsPlace(String text, int position, int length, String message, String suggestion) {
        assertThat(mistakes(text)).containsExactly(new Mistake(position, length, message, suggestion));
    }

    @Test
    void allMistakesAreFoundAtOnce() {
        assertThat(mistakes("theme:cyb (region:Kosovvo OR delta:neww"))
                .extracting(Mistake::position, Mistake::suggestion)
                .containsExactly(tuple(6, "cyber"), tuple(10, null), tuple(18, "XK"), tuple(35, "new"));
    }

    @Test
    void tooLongAndTooDeepAreRefused() {
        assertThat(mistakes("x".repeat(QueryParser.LONGEST + 1)))
                .extracting(Mistake::message)
                .containsExactly("a query has at most 4000 characters");
        assertThat(mistakes("(".repeat(500) + "x" + ")".repeat(500)))
                .extracting(Mistake::message)
                .contains("brackets and NOT nest at most 30 deep");
        assertThat(mistakes("NOT ".repeat(500) + "x"))
                .extracting(Mistake::message)
                .contains("brackets and NOT nest at most 30 deep");
    }

    @Test
    void anyTextIsEitherUnderstoodOrRefusedWithAPlaceInsideIt() {
        String alphabet = "ab \"“”()-:<>=*.,&£$€0123m\\\u0000\ud800\udc00\u00a0\n'ANDORNOTline(theme:amount>=";
        long seed = 20261121;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            switch (QueryParser.parse(text.toString(), Asked.TODAY)) {
                case QueryParser.Parsed.Understood understood ->
                    assertThat(query(understood.query().canonical()))
                            .as("seed %d: %s", seed, text)
                            .isEqualTo(understood.query());
                case QueryParser.Parsed.Mistaken mistaken -> {
                    assertThat(mistaken.mistakes()).isNotEmpty();
                    assertThat(mistaken.mistakes())
                            .as("seed %d: %s", seed, text)
                            .allSatisfy(mistake -> {
                                assertThat(mistake.position()).isNotNegative();
                                assertThat(mistake.position() + mistake.length())
                                        .isLessThanOrEqualTo(text.length());
                            });
                }
            }
        }
    }
}
