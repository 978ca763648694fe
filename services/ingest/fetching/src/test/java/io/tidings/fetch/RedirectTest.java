package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTest {

    private static final URI FROM = URI.create("https://example.org/news/list?page=2");

    @ParameterizedTest
    @CsvSource({
        "https://other.example/a, https://other.example/a",
        "//other.example/a, https://other.example/a",
        "/a/b, https://example.org/a/b",
        "c, https://example.org/news/c",
        "../c, https://example.org/c",
        "?page=3, https://example.org/news/list?page=3",
        "/a#part, https://example.org/a",
        "' /a b ', https://example.org/a%20b",
        "/a|b\"<c>, https://example.org/a%7Cb%22%3Cc%3E",
        "/100%, https://example.org/100%25",
        "/a%20b, https://example.org/a%20b",
        "/Ã¼, https://example.org/%C3%BC",
        "//example.org//a//b, https://example.org//a//b"
    })
    void addressesAreReadAsBrowsersDo(String location, URI target) {
        assertThat(Redirect.target(FROM, location)).contains(target);
    }

    @ParameterizedTest
    @CsvSource({"http://[::1, x", "javascript:alert(1), x", "mailto:a@example.org, x", "http:, x", "://, x"})
    void whatIsNoAddressIsNone(String location, String unused) {
        assertThat(Redirect.target(FROM, location)).isEqualTo(Optional.empty());
    }
}
