package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.PublishedAt.Basis;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

    private static final Instant RECEIVED = Instant.parse("2025-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    date 2025-10-22 Announcement continues support    | 2025-10-22 | DATELINE
                    London, 9 October 2025\\nThe minister said         | 2025-10-09 | DATELINE
                    OTTAWA, Oct. 9, 2025 – The minister said          | 2025-10-09 | DATELINE
                    WASHINGTON (October 9, 2025) – The agency said    | 2025-10-09 | DATELINE
                    Published: Thursday 9th October 2025              | 2025-10-09 | DATELINE
                    Title line\\n\\n9 October 2025\\n\\nThe minister said | 2025-10-09 | DATELINE
                    Media release, 9 October 2025                     | 2025-10-09 | DATELINE
                    will host partners today (9\\nOctober) to talk     | 2025-10-09 | NEAREST_YEAR
                    will host partners today (21 November)            | 2025-11-21 | NEAREST_YEAR
                    will host partners today (Monday 22 November)     | 2024-11-22 | NEAREST_YEAR
                    will host partners today (29 February)            | 2024-02-29 | NEAREST_YEAR
                    will host partners today (9 October 2024)         | 2024-10-09 | DATELINE
                    """)
    void aDatelineDatesTheText(String text, LocalDate date, Basis basis) {
        assertThat(PublicationDate.inText(text.replace("\\n", "\n"), RECEIVED))
                .contains(new PublishedAt(date, null, basis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The summit will be held on 12 November 2025 in Vienna.",
                "Since 9 October 2025, 300 people have applied.",
                "The programme runs until 31 March 2024.",
                "date 2025-02-30 Something",
                "date 2031-02-20 Something",
                "will host partners today (31 June)",
                "In May 2025 the minister said",
                "London, 9 people 2025"
            })
    void aDateOfSomethingElseDatesNothing(String text) {
        assertThat(PublicationDate.inText(text, RECEIVED)).isEmpty();
    }

    @Test
    void whatIsStatedWinsOverTheText() {
        var submission = Reading.json("{\"text\":\"date 2025-10-22 Words.\",\"publishedAt\":\"2025-10-01\"}");

        assertThat(PublicationDate.of(submission, RECEIVED))
                .contains(new PublishedAt(LocalDate.of(2025, 10, 1), null, Basis.STATED));
    }
}
