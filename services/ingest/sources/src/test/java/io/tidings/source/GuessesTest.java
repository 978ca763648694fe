package io.tidings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessesTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.gov.uk/search.atom, GB",
        "https://news.gov.bc.ca/, ''",
        "https://www.canada.ca/, ''",
        "https://international.gc.ca/x, CA",
        "https://www.diplomatie.gouv.fr/, FR",
        "https://www.foreignminister.gov.au/, AU",
        "https://www.state.gov/, US",
        "https://www.beehive.govt.nz/, NZ",
        "https://example.io/, ''",
    })
    void onlyGovernmentDomainsTellTheCountry(String address, String country) {
        assertThat(Guesses.country(URI.create(address)).orElse("")).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/news/rss.xml, example.org-news",
        "https://example.org/, example.org",
        "https://news.un.org/feed/subscribe/en/news/all/rss.xml, news.un.org-subscribe-news",
        "http://127.0.0.1:8080/feed, 127.0.0.1",
    })
    void sourceIsNamedByItsHostAndPath(String address, String id) {
        assertThat(Guesses.id(URI.create(address)).value()).isEqualTo(id);
    }
}
