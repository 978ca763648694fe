package io.tidings.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.DateReading;
import io.tidings.contracts.Enrichment;
import io.tidings.contracts.Organisation;
import io.tidings.contracts.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People with office, organisations and dates of single sentences; published 2 June 2025. */
class NamesAndDatesTest {

    @ParameterizedTest
    @MethodSource("cases")
    void namesAndDatesOfASentenceAreReadWhole(SentenceCases.Case sentence) {
        // When
        Enrichment read = SentenceCases.read(sentence);

        // Then
        assertThat(told(sentence.expected(), read)).as(sentence.sentence()).isEqualTo(sentence.expected());
    }

    static Stream<SentenceCases.Case> cases() {
        return SentenceCases.load("name-sentences.txt").stream();
    }

    /** What was read, in the form the case is written in. */
    private static String told(String expected, Enrichment read) {
        String kind = expected.substring(0, expected.indexOf(':') + 1);
        List<String> told = switch (kind) {
            case "people:" ->
                read.people().stream().map(NamesAndDatesTest::told).toList();
            case "bodies:" ->
                read.organisations().stream().map(Organisation::name).toList();
            default -> read.dates().stream().map(NamesAndDatesTest::told).toList();
        };
        return (kind + " " + String.join("; ", told)).trim();
    }

    private static String told(Person person) {
        return person.name() + (person.office() == null ? "" : " = " + person.office());
    }

    private static String told(DateReading date) {
        String days = date.from().equals(date.to()) ? date.from().toString() : date.from() + ".." + date.to();
        return days + " "
                + date.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
