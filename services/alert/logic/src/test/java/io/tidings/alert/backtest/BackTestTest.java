package io.tidings.alert.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.tidings.alert.Frequency;
import io.tidings.alert.Schedule;
import io.tidings.alert.SuppressionReason;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Kind;
import io.tidings.contracts.RegionRole;
import io.tidings.query.language.Documents;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.QueryParser;
import io.tidings.query.language.RandomQueries;
import io.tidings.query.language.SearchQuery;
import io.tidings.testing.RandomAnnouncements;
import io.tidings.vocabulary.Groupings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackTestTest {

    private static final Schedule DAILY =
            new Schedule(new Frequency.Daily(LocalTime.of(7, 30)), ZoneId.of("Europe/London"), null);
    private static final Period MONTH =
            new Period(Instant.parse("2025-10-01T00:00:00Z"), Instant.parse("2025-10-31T00:00:00Z"));
    private static final Period EVER = new Period(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));

    private final QueryEvaluator evaluator = new QueryEvaluator(Groupings.standard());

    @Test
    void matchesAreGroupedAsTheDigestsWouldHaveBeen() {
        BackTestReport report = play(
                "theme:cyber",
                List.of(
                        document(1).made(),
                        document(2).made(),
                        document(1)
                                .line("9000000", "GBP", "cyber", "XK")
                                .revision(2, Kind.CORRECTED)
                                .made(),
                        Documents.of("", "x").id(3).revision(2, Kind.CORRECTED).made()));

        assertThat(report.matched()).hasSize(3);
        assertThat(report.told()).isEqualTo(3);
        assertThat(report.messages()).hasSize(1);
        assertThat(report.messages().getFirst().due()).isEqualTo("2025-10-23T06:30:00Z");
        assertThat(report.messages().getFirst().rows()).isEqualTo(3);
        assertThat(report.messages().getFirst().items())
                .extracting(one -> one.revision().number())
                .containsExactly(2, 1);
        assertThat(report.weeks()).extracting(Week::matched).containsExactly(0, 0, 0, 3, 0);
        assertThat(report.weeks().getFirst().monday()).isEqualTo("2025-09-29");
        assertThat(report.digestOnly()).isFalse();
    }

    @Test
    void whatWouldHaveBeenWithheldIsListedWithItsReason() {
        BackTestReport report = play(
                "theme:cyber",
                List.of(
                        document(1).made(),
                        document(2).copyOf(1).made(),
                        document(1).revision(2, Kind.CORRECTED).made()));

        assertThat(report.suppressed())
                .isEqualTo(Map.of(SuppressionReason.DUPLICATE_COPY, 1, SuppressionReason.IMMATERIAL_CORRECTION, 1));
        assertThat(report.matched()).hasSize(3);
        assertThat(report.told()).isEqualTo(1);
    }

    @Test
    void moreThanFiveHundredOnADayIsForDigestsOnly() {
        List<AnnouncementEnriched> day = IntStream.rangeClosed(1, 501)
                .mapToObj(number -> document(number).made())
                .toList();

        assertThat(play("theme:cyber", day).digestOnly()).isTrue();
        assertThat(play("theme:cyber", day.subList(0, 500)).digestOnly()).isFalse();
    }

    @Test
    void suggestionsSayWhatTypingTheConditionWouldRemove() {
        Stream<AnnouncementEnriched> ports =
                IntStream.rangeClosed(1, 30).mapToObj(number -> document(number).made());
        Stream<AnnouncementEnriched> clinics = IntStream.rangeClosed(31, 40)
                .mapToObj(number -> Documents.of("", "x")
                        .id(number)
                        .themes("cyber", "health")
                        .region("UA", RegionRole.BENEFICIARY)
                        .line("60000000", "GBP", "health", "UA")
                        .made());

        BackTestReport report =
                play("theme:cyber", Stream.concat(ports, clinics).toList());

        assertThat(report.suggestions())
                .extracting(Suggestion::filter, Suggestion::removed, Suggestion::kept)
                .as("the amount typed behind a theme asks for a line with that theme")
                .contains(tuple("theme:health", 30, 10), tuple("region:XK", 10, 30), tuple("amount>=1m", 10, 30))
                .doesNotContain(tuple("amount>=50m", 30, 10));
    }

    @Test
    void everySuggestionRemovesExactlyWhatItSays() {
        RandomAnnouncements random = new RandomAnnouncements(20261122);
        List<AnnouncementEnriched> all = Stream.generate(random::next)
                .limit(300)
                .sorted(Comparator.comparing(one -> one.announcement().times().firstPublishedAt()))
                .toList();
        RandomQueries queries = new RandomQueries(20261122);
        int checked = 0;
        for (int i = 0; i < 40; i++) {
            SearchQuery query = queries.next();
            BackTestReport report = play(query, EVER, all);
            List<AnnouncementEnriched> told = told(report, all);
            for (Suggestion suggestion : report.suggestions()) {
                long kept = told.stream()
                        .filter(one -> evaluator
                                .evaluate(suggestion.narrowed().condition(), one)
                                .matches())
                        .count();
                assertThat(List.of(suggestion.kept(), suggestion.removed()))
                        .as("%s with %s", query.canonical(), suggestion.filter())
                        .isEqualTo(List.of((int) kept, told.size() - (int) kept));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    @Test
    void revisionsOutOfOrderAreRefused() {
        assertThatThrownBy(
                        () -> play("*", List.of(document(2).made(), document(1).made())))
                .hasMessageContaining("in the order");
    }

    private static List<AnnouncementEnriched> told(BackTestReport report, List<AnnouncementEnriched> all) {
        Set<String> ids = report.matched().stream()
                .filter(Matched::told)
                .map(one -> one.announcement().value())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> ids.contains(one.announcement().id().value()))
                .toList();
    }

    private BackTestReport play(String text, List<AnnouncementEnriched> revisions) {
        return switch (QueryParser.parse(text, LocalDate.of(2026, 11, 22))) {
            case QueryParser.Parsed.Understood understood -> play(understood.query(), MONTH, revisions);
            case QueryParser.Parsed.Mistaken mistaken ->
                throw new AssertionError(mistaken.mistakes().toString());
        };
    }

    private BackTestReport play(SearchQuery query, Period period, List<AnnouncementEnriched> all) {
        BackTest test = new BackTest(query, DAILY, period, evaluator);
        all.forEach(test::add);
        return test.report();
    }

    private static Documents document(int number) {
        return Documents.of("Kosovo gets £4m", "The money is for ports.")
                .id(number)
                .themes("cyber")
                .region("XK", RegionRole.BENEFICIARY)
                .line("4000000", "GBP", "cyber", "XK");
    }
}
