package io.tidings.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {

    private static Page read(byte[] bytes, String contentType) {
        return PageReader.read(bytes, Optional.ofNullable(contentType), URI.create("https://a.example/x/y"));
    }

    @Test
    void brokenBytesAreReplacedAndTold() {
        Page page = read("<p>Funding of £4m".getBytes(StandardCharsets.ISO_8859_1), "text/html; charset=utf-8");

        assertThat(page.text()).isEqualTo("Funding of \uFFFD4m");
        assertThat(page.repairs()).containsExactly("1 place that is not utf-8 became the replacement character");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, text/html; charset=ISO-8859-1, windows-1252",
        "windows-1251, 'text/html;charset=\"cp1251\"', windows-1251",
        "UTF-16LE, text/html; charset=unicode, utf-16le",
        "UTF-8, text/html, utf-8"
    })
    void theEncodingIsTakenFromTheTransportOrTheBytes(String written, String contentType, String name) {
        String text = written.equals("windows-1251") ? "Четыре миллиона" : "Four £ – “millions”";
        Page page = read(("<p>" + text).getBytes(Charset.forName(written)), contentType);

        assertThat(page.text()).isEqualTo(text);
        assertThat(page.charset()).isEqualTo(name);
    }

    @Test
    void encodingsThatThePlatformLacksAreReadToo() {
        byte[] celtic = {'<', 'p', '>', (byte) 0xA1, (byte) 0xF0};

        assertThat(read(celtic, "text/html; charset=iso-8859-14").text()).isEqualTo("Ḃŵ");
        assertThat(read(celtic, "text/html; charset=hz-gb-2312").text()).isEqualTo("\uFFFD");
        assertThat(WebEncoding.labelled(" Latin1\n").orElseThrow().name()).isEqualTo("windows-1252");
        assertThat(WebEncoding.labelled("latin-1")).isEmpty();
    }

    @Test
    void aGraphOfStructuredDataIsRead() {
        Page page = PageReader.read("""
            <script type="application/ld+json">{"@graph":[{"@type":"Organization","@id":"#o","name":"Water Board"},
            {"@type":"WebPage","datePublished":"2020-01-01"},
            {"@type":["NewsArticle"],"headline":"Canal","datePublished":"2024-02-01T10:00:00+02:00","dateModified":"2024-02-02",
            "publisher":{"@id":"#o"},"inLanguage":"de",}]}</script><p>Some words.</p>\
            """);

        assertThat(page.title()).isEqualTo("Canal");
        assertThat(page.publisher()).contains("Water Board");
        assertThat(page.published())
                .contains(new PageDate(LocalDate.of(2024, 2, 1), Optional.of(Instant.parse("2024-02-01T08:00:00Z"))));
        assertThat(page.updated().orElseThrow().date()).isEqualTo(LocalDate.of(2024, 2, 2));
        assertThat(page.language()).contains("de");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-03|2024-03-03",
                "Sun, 03 Mar 2024 09:30:00 GMT|2024-03-03",
                "3rd of March 2024|2024-03-03",
                "March 3, 2024|2024-03-03",
                "3 mars 2024|2024-03-03",
                "3. März 2024|2024-03-03",
                "3 de marzo de 2024|2024-03-03",
                "20240303|2024-03-03"
            })
    void datesAreReadAsPeopleAndMachinesWriteThem(String written, String day) {
        assertThat(WrittenDates.first(written).orElseThrow().date()).isEqualTo(day);
    }

    @Test
    void whatIsNoDateIsNone() {
        assertThat(WrittenDates.first("soon")).isEmpty();
        assertThat(WrittenDates.first("2024-13-40")).isEmpty();
        assertThat(WrittenDates.first("31 February 2024")).isEmpty();
    }

    @Test
    void shownDatesAreFoundByTheirLabels() {
        Page page = PageReader.read("<p>Some words.</p><p>Published 3 March 2024</p><p>Last updated: 4 April 2024</p>");

        assertThat(page.published().orElseThrow().date()).isEqualTo(LocalDate.of(2024, 3, 3));
        assertThat(page.updated().orElseThrow().date()).isEqualTo(LocalDate.of(2024, 4, 4));
    }

    @Test
    void theCanonicalAddressIsResolvedAgainstWhereThePageWasFound() {
        Page page = PageReader.read("<link rel=canonical href='/news/1'><p>Some words.");

        assertThat(page.canonicalFrom(URI.create("https://a.example/x")))
                .contains(URI.create("https://a.example/news/1"));
        assertThat(PageReader.read("<link rel=canonical href='javascript:1'>")
                        .canonicalFrom(URI.create("https://a.example/")))
                .isEmpty();
    }
}
