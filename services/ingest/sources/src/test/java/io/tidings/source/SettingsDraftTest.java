package io.tidings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsDraftTest {

    private static final Map<String, String> GOOD = Map.of(
            "id", "example-news",
            "name", "Example news",
            "kind", "listing",
            "address", "https://example.org/news",
            "links", "/news/*",
            "country", "GB",
            "language", "en-gb");

    @Test
    void goodSettingsAreTaken() {
        var outcome = new SettingsDraft(GOOD).checked();

        assertThat(outcome).isInstanceOfSatisfying(SettingsDraft.Outcome.Good.class, good -> {
            assertThat(good.settings().id().value()).isEqualTo("example-news");
            assertThat(good.settings().links().orElseThrow().pattern()).isEqualTo("/news/*");
            assertThat(good.settings().facts().language()).contains("en-GB");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Example News | a source is named by up to 100 lower-case letters",
                "id | '' | is missing; a short name such as",
                "id | submissions | \"submissions\" has a meaning of its own here",
                "name | ' ' | is missing; what people call the source",
                "kind | rss | \"rss\" is no kind of source; it is one of feed, listing, page, folder",
                "kind | page | a page has no link pattern; leave it out",
                "address | ftp://example.org/ | only http and https are fetched, not ftp",
                "address | file:///srv/in | an address on this machine is for the kind \"folder\"",
                "address | '' | is missing; give an address such as",
                "links | '' | is missing; a listing needs a pattern such as",
                "links | a b | A link pattern has 1 to 500 characters and no white space",
                "country | UK | \"UK\" is no ISO 3166-1 code of two letters; the United Kingdom is GB",
                "country | gb | \"gb\" is no ISO 3166-1 code",
                "language | english! | is no language tag (BCP 47) such as en or pt-BR",
            })
    void wrongSettingsAreToldWithWhatWouldBeRight(String field, String value, String reason) {
        Map<String, String> stated = new HashMap<>(GOOD);
        stated.put(field, value);

        var outcome = new SettingsDraft(stated).checked();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SettingsDraft.Outcome.Wrong.class,
                        wrong -> assertThat(wrong.faults())
                                .hasSize(1)
                                .allSatisfy(fault -> assertThat(fault.detail()).startsWith(reason)));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var outcome = new SettingsDraft(Map.of("kind", "x", "country", "Germany")).checked();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SettingsDraft.Outcome.Wrong.class,
                        wrong -> assertThat(wrong.faults())
                                .extracting(SettingsDraft.Fault::field)
                                .containsExactly("kind", "id", "name", "country"));
    }
}
