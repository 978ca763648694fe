package io.tidings.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Announcer;
import io.tidings.contracts.Content;
import io.tidings.contracts.Origin;
import io.tidings.contracts.SourceId;
import io.tidings.text.StructuredText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncersTest {

    @Test
    void sourcesWordCounts() {
        Origin origin = new Origin(new SourceId("own"), null, null, null, "NZ");

        assertThat(Announcers.read(origin, text("The UK will provide £4 million.")))
                .isEqualTo(new Announcer("NZ", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GB | The Home Secretary said the UK will pay £4 million.
            AU | The Australian Government will fund the ferry. Senator the Hon Ann Lee thanked Australians.
            CA | The Government of Canada and the Honourable Jo Roy met Canadians in Regina.
            IE | The Taoiseach told the Dáil that Ireland will fund the pier.
            EU | The European Commission asks the Member States to act, the Executive Vice-President said.
            US | The U.S. Department of Energy and the White House announced the loan.
            NZ | New Zealanders will pay less, the New Zealand Government says.
            """)
    void countryIsInferredFromOfficesAndCurrency(String country, String body) {
        Origin origin = new Origin(new SourceId("own"), null, null, null, null);

        assertThat(Announcers.read(origin, text(body))).isEqualTo(new Announcer(country, true));
    }

    @Test
    void nothingIsInferredFromNothing() {
        Origin origin = new Origin(new SourceId("own"), null, null, null, null);

        assertThat(Announcers.read(origin, text("Rain fell.")).country()).isNull();
    }

    private static StructuredText text(String body) {
        return StructuredText.of(new Content("", body, "en"));
    }
}
