package io.tidings.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.query.language.SearchParameters.Outcome;
import io.tidings.query.language.SearchParameters.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | *",
                "theme=&q= | *",
                "q=kosovo OR serbia&theme=cyber | (kosovo OR serbia) theme:cyber",
                "theme=cyber&minAmount=3m | line(theme:cyber amount>=3m)",
                "q=theme:cyber region:XK&minAmount=3000000 | line(theme:cyber region:XK amount>=3m)",
                "theme=cyber&minAmount=3m&scope=announcement | theme:cyber line(amount>=3m)",
                "minAmount=3m&maxAmount=5m&scope=announcement | line(amount>=3m amount<=5m)",
                "theme=cyber&theme=crime | theme:cyber OR theme:crime",
                "theme=cyber&theme=crime&minAmount=1k | line((theme:cyber OR theme:crime) amount>=1k)",
                "region=XK | region:XK",
                "region=XK&role=any | region.any:XK",
                "region=XK&region=RS&role=venue&role=partner | region.partner+venue:XK OR region.partner+venue:RS",
                "region=XK&role=any&minAmount=1m | region.any:XK line(amount>=1m)",
                "currency=gbp&delta=new | line(currency:GBP) line(delta:new)",
                "amount=unstated&fund=Integrated Security Fund | amount:unstated fund:\"Integrated Security Fund\"",
                "publisher=Treasury | publisher:Treasury",
                "source=gov.uk&copies=include | source:gov.uk",
                "copies=include&withdrawn=include | copies:include withdrawn:include",
                "q=kosovo copies:include | kosovo copies:include",
                "from=2025-10&to=yesterday | from:2025-10-01 to:2026-11-20",
                "q=the&theme=cyber | \"the\" theme:cyber",
            })
    void parametersAreConditionsBesideTheQuery(String parameters, String canonical) {
        assertThat(accepted(parameters).query().canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=theme:cyb | q | 6 | 3 | unknown theme cyb; did you mean cyber?",
                "theme=cyb | theme | 0 | 3 | unknown theme cyb; did you mean cyber?",
                "region=Kosovvo | region | 0 | 7 | unknown region Kosovvo; did you mean XK?",
                "region=XK&role=host | role | 0 | 4 | unknown role host; it is one of any, beneficiary, subject, partner, actor, contributor, attendee, venue, mentioned",
                "role=any | role | 0 | 3 | role needs a region beside it",
                "minAmount=lots | minAmount | 0 | 4 | minAmount is a figure such as 3m, 250k, 1.5bn or 3000000",
                "minAmount=-5 | minAmount | 0 | 2 | minAmount is a figure such as 3m, 250k, 1.5bn or 3000000",
                "minAmount=5m&maxAmount=3m | maxAmount | 0 | 2 | maxAmount is below minAmount",
                "amount=3m | amount | 0 | 2 | amount is stated or unstated; figures go into minAmount and maxAmount",
                "currency=pounds | currency | 0 | 6 | unknown currency pounds; write an ISO 4217 code such as GBP",
                "from=2025-02-30 | from | 0 | 10 | a date is written 2025-10-01, 2025-10, 2025, today, yesterday, or 7d, 2w, 3m, 1y for so long ago",
                "from=2025&from=2026 | from | 0 | 4 | the parameter from may be given once",
                "delta=old | delta | 0 | 3 | unknown delta old; it is one of new, additional, total, existing, part",
                "scope=all | scope | 0 | 3 | unknown scope all; it is one of line, announcement",
                "sort=oldest | sort | 0 | 6 | unknown sort oldest; it is one of relevance, newest, amount",
                "sort=amount | sort | 0 | 6 | sorting by amount needs exactly one currency, as currency=GBP",
                "size=0 | size | 0 | 1 | size is a whole number from 1 to 100",
                "size=101 | size | 0 | 3 | size is a whole number from 1 to 100",
                "size=ten | size | 0 | 3 | size is a whole number from 1 to 100",
                "copies=yes | copies | 0 | 3 | unknown copies yes; it is one of exclude, include",
                "total=all | total | 0 | 3 | unknown total all; it is one of bounded, exact",
                "facets=theme,colour | facets | 6 | 6 | unknown facet colour; it is one of theme, region, currency, fund, delta, publisher, source, language, kind, organisation, date, amount",
                "convert=GBP | convert | 0 | 3 | convert: is yes, or is left out",
                "convert=yes&minAmount=3m | convert | 0 | 3 | convert:yes needs an amount and one currency beside it, as amount>=3m currency:GBP",
                "convert=yes&minAmount=3m&currency=ISK | convert | 0 | 3 | values are not converted to ISK; they are to AUD, CAD, CHF, EUR, GBP, JPY, NZD, USD",
                "q=amount>1 convert:yes | q | 17 | 3 | convert:yes needs an amount and one currency beside it, as amount>=3m currency:GBP",
                "changedSince=noon | changedSince | 0 | 4 | a moment is written 2025-10-01T07:30Z, 2025-10-01T07:30:00+02:00, or as a day",
                "semantic=true | semantic | 0 | 0 | semantic=true only ranks a page of /api/announcements; it is no condition, so it cannot be exported, counted or subscribed to",
                "themes=cyber | themes | 0 | 0 | unknown parameter themes; did you mean theme?",
                "xyzzy=1 | xyzzy | 0 | 0 | unknown parameter xyzzy",
                "source=Gov UK | source | 0 | 6 | a source is named by letters, digits, '.', '_' and '-'",
            })
    void aBadParameterIsRefusedByName(String parameters, String name, int position, int length, String message) {
        assertThat(refused(parameters)).singleElement().satisfies(refusal -> {
            assertThat(refusal.parameter()).isEqualTo(name);
            assertThat(refusal.mistake().position()).isEqualTo(position);
            assertThat(refusal.mistake().length()).isEqualTo(length);
            assertThat(refusal.mistake().message()).isEqualTo(message);
        });
    }

    @Test
    void everyBadParameterIsNamedAtOnce() {
        assertThat(refused("theme=cyb&size=0&colour=red"))
                .extracting(Refusal::parameter)
                .containsExactlyInAnyOrder("theme", "size", "colour");
    }

    @Test
    void howToAnswerIsReadToo() {
        SearchParameters parameters = accepted(
                "q=kosovo amount>=£3m&sort=amount&size=5&after=abc&facets=theme,region&facets=currency&total=exact");

        assertThat(parameters.sort()).isEqualTo(new Sort.Amount("GBP", false));
        assertThat(parameters.size()).isEqualTo(5);
        assertThat(parameters.after()).isEqualTo("abc");
        assertThat(parameters.counts().facets()).containsExactly(Facet.THEME, Facet.REGION, Facet.CURRENCY);
        assertThat(parameters.exactTotal()).isTrue();
    }

    @Test
    void barsOfAmountsAreInTheOneCurrencyOfTheQuery() {
        var counts = accepted("currency=GBP&facets=date,amount,fund").counts();

        assertThat(counts.histograms()).containsExactly(Histogram.DATE, Histogram.AMOUNT);
        assertThat(counts.facets()).containsExactly(Facet.FUND);
        assertThat(counts.currency()).isEqualTo("GBP");
        assertThat(refused("facets=theme,amount"))
                .containsExactly(new Refusal(
                        "facets",
                        new Mistake(6, 6, "bars of amounts need exactly one currency, as currency=GBP", null)));
    }

    @Test
    void nothingAskedForIsTheFirstTwentyByRelevance() {
        assertThat(accepted(""))
                .isEqualTo(new SearchParameters(
                        SearchQuery.EVERYTHING, new Sort.Relevance(), 20, null, SearchParameters.Counts.NONE, false));
    }

    private static SearchParameters accepted(String parameters) {
        return switch (SearchParameters.read(parsed(parameters), Asked.TODAY)) {
            case Outcome.Accepted accepted -> accepted.parameters();
            case Outcome.Refused refused ->
                throw new AssertionError(refused.refusals().toString());
        };
    }

    private static List<Refusal> refused(String parameters) {
        return switch (SearchParameters.read(parsed(parameters), Asked.TODAY)) {
            case Outcome.Accepted accepted ->
                throw new AssertionError(accepted.parameters().toString());
            case Outcome.Refused refused -> refused.refusals();
        };
    }

    private static Map<String, List<String>> parsed(String parameters) {
        Map<String, List<String>> map = new TreeMap<>();
        for (String pair : parameters.isEmpty() ? new String[0] : parameters.split("&")) {
            int equals = pair.indexOf('=');
            map.computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                    .add(pair.substring(equals + 1));
        }
        return map;
    }
}
