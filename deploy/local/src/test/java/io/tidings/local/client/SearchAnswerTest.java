package io.tidings.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.local.terminal.HitList;
import io.tidings.local.terminal.Terminal;
import org.junit.jupiter.api.Test;

class SearchAnswerTest {

    private static final String ANSWER = """
            {"query": {"canonical": "theme:cyber", "explanation": "announcements about cyber"},
             "total": 1, "totalRelation": "eq",
             "items": [{"id": "0123456789abcdef0123456789abcdef", "title": "Cyber help for the Western Balkans",
               "publisher": "Office for International Partnership", "publishedAt": "2025-10-09T08:00:00Z",
               "receivedAt": "2025-10-10T08:00:00Z",
               "themes": [{"id": "cyber", "label": "Cyber security"}, {"id": "crime", "label": "Crime"}],
               "regions": [{"id": "western-balkans", "name": "Western Balkans", "role": "beneficiary"}],
               "funding": [
                 {"id": "l1", "value": 4000000, "min": 4000000, "max": 4000000, "currency": "GBP", "bound": "exact",
                  "delta": "new", "purpose": "cyber defences", "period": null},
                 {"id": "l2", "value": 10000000.5, "max": 10000000.5, "currency": "GBP", "bound": "up-to",
                  "delta": "existing", "fund": "Integrated Security Fund"}],
               "fundingWithoutAmount": [], "matchedLines": ["l1"]},
              {"id": "f", "title": "", "publishedAt": {"date": "2025-10-22"}, "themes": [], "regions": [], "funding": [],
               "fundingWithoutAmount": [{"fund": "Peace Fund"}]}],
             "funding": {"byCurrency": {"GBP": {"sum": 14000000, "lines": 1}}}, "next": "abc"}
            """;

    @Test
    void hitsAreShownWithWhatWhereAndHowMuch() throws Exception {
        SearchAnswer answer = SearchAnswer.of(new ObjectMapper().readTree(ANSWER));

        assertThat(new HitList(new Terminal(80, false, false)).text(answer)).isEqualTo("""
                1 announcement: announcements about cyber
                new money: GBP 14,000,000 in 1 line

                2025-10-09  Cyber help for the Western Balkans
                    by       Office for International Partnership
                    themes   cyber, crime
                    regions  Western Balkans (beneficiary)
                    money    GBP 4,000,000            new         cyber defences  ← matches
                             up to GBP 10,000,000.50  existing    Integrated Security Fund
                    0123456789abcdef0123456789abcdef

                2025-10-22  (without a headline)
                    money    mentioned, no amount: Peace Fund
                    f

                more with --after abc
                """);
    }

    @Test
    void coloursAreUsedOnlyWhereTheyAreWanted() throws Exception {
        SearchAnswer answer = SearchAnswer.of(new ObjectMapper().readTree(ANSWER));

        assertThat(new HitList(new Terminal(80, true, true)).text(answer)).contains("\u001b[1m");
        assertThat(new HitList(new Terminal(80, true, false)).text(answer)).doesNotContain("\u001b");
    }
}
