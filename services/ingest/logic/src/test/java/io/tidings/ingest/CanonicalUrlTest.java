package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.ingest.CanonicalUrl.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    https://www.gov.uk/news/a                    | https://www.gov.uk/news/a
                    HTTPS://WWW.Gov.UK/News/A                    | https://www.gov.uk/News/A
                    https://www.gov.uk                           | https://www.gov.uk/
                    https://www.gov.uk./a                        | https://www.gov.uk/a
                    https://www.gov.uk:443/a                     | https://www.gov.uk/a
                    http://www.gov.uk:80/a                       | http://www.gov.uk/a
                    http://www.gov.uk:/a                         | http://www.gov.uk/a
                    https://www.gov.uk:80/a                      | https://www.gov.uk:80/a
                    https://www.gov.uk:0443/a                    | https://www.gov.uk/a
                    https://www.gov.uk/a#contents                | https://www.gov.uk/a
                    https://www.gov.uk/a?#x                      | https://www.gov.uk/a
                    https://e.org/a?utm_source=x&id=3&UTM_Term=y | https://e.org/a?id=3
                    https://e.org/a?fbclid=1                     | https://e.org/a
                    https://e.org/a?b=2&a=1                      | https://e.org/a?b=2&a=1
                    https://e.org/a?&&a=1&                       | https://e.org/a?a=1
                    https://e.org/a?utm=1                        | https://e.org/a?utm=1
                    https://e.org/a/./b/../c                     | https://e.org/a/c
                    https://e.org/../../a                        | https://e.org/a
                    https://e.org/a/..                           | https://e.org/
                    https://e.org/a/b/.                          | https://e.org/a/b/
                    https://e.org/a/%2e%2E/b                     | https://e.org/b
                    https://e.org/a//b                           | https://e.org/a//b
                    https://e.org/%7euser/%c3%a9%2f              | https://e.org/~user/%C3%A9%2F
                    https://e.org/café?q=a b                     | https://e.org/caf%C3%A9?q=a%20b
                    https://e.org/100%                           | https://e.org/100%25
                    https://e.org/a;jsessionid=0AF3.n1?x=1       | https://e.org/a?x=1
                    https://münchen.example/a                    | https://xn--mnchen-3ya.example/a
                    https://straße.example/                      | https://xn--strae-oqa.example/
                    https://EXAMPLE。org/                        | https://example.org/
                    https://ex%61mple.org/                       | https://example.org/
                    https://[2001:DB8::1]:443/a                  | https://[2001:db8::1]/a
                    https://192.0.2.7/a                          | https://192.0.2.7/a
                    https://www.gov.uk\\@evil.example/           | https://www.gov.uk/@evil.example/
                    "  https://e.org/a  "                        | https://e.org/a
                    """)
    void oneSpellingForEachAddress(String written, String canonical) {
        assertThat(canonical(written)).isEqualTo(canonical);
        assertThat(canonical(canonical)).as("canonical already").isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gov.uk/news",
                "/news",
                "ftp://gov.uk/a",
                "javascript://gov.uk/%0aalert(1)",
                "https:///a",
                "https://:443/a",
                "https://www.gov.uk@evil.example/a",
                "https://www.gov.uk:99999/a",
                "https://www.gov.uk:8x/a",
                "https://gov uk/a",
                "https://gov..uk/a",
                "https://-gov.uk/a",
                "https://[::1/a",
                "https://[gov.uk]/a",
                "https://\u202Egov.uk/a"
            })
    void whatIsNoAddressIsRefusedWithAReason(String written) {
        assertThat(CanonicalUrl.read(written))
                .isInstanceOfSatisfying(
                        Reading.NoAddress.class,
                        none -> assertThat(none.reason()).isNotBlank().doesNotContain("\u202E"));
    }

    @Test
    void anEndlessAddressIsRefused() {
        assertThat(CanonicalUrl.read("https://e.org/" + "a".repeat(CanonicalUrl.MAX_LENGTH)))
                .isInstanceOf(Reading.NoAddress.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://news.example.co.uk/a        | example.co.uk
                    https://example.co.uk/a             | example.co.uk
                    https://www.gov.uk/a                | www.gov.uk
                    https://pm.gc.ca/a                  | pm.gc.ca
                    https://minister.homeaffairs.gov.au | homeaffairs.gov.au
                    https://alice.github.io/            | alice.github.io
                    https://192.0.2.7/a                 | 192.0.2.7
                    https://www.ministry.example/       | ministry.example
                    https://gov.uk/a                    | gov.uk
                    https://localhost/a                 | localhost
                    https://[2001:db8::1]/a             | [2001:db8::1]
                    """)
    void theRegistrableDomainFollowsThePublicSuffixList(String url, String domain) {
        assertThat(RegistrableDomain.of(((Reading.Canonical) CanonicalUrl.read(url)).url())
                        .name())
                .isEqualTo(domain);
    }

    private static String canonical(String written) {
        Reading reading = CanonicalUrl.read(written);
        assertThat(reading).isInstanceOf(Reading.Canonical.class);
        return ((Reading.Canonical) reading).url().toString();
    }
}
