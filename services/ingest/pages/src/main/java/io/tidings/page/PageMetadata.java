package io.tidings.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page states about itself in its head, its structured data and its marked parts. What cannot be read is left out. */
record PageMetadata(
        Optional<String> title,
        Optional<String> publisher,
        Optional<PageDate> published,
        Optional<PageDate> updated,
        Optional<String> canonical,
        Optional<String> language) {

    private static final int LONGEST_PUBLISHER = 300;
    private static final int MOST_PARTS = 20;

    private static final List<String> TITLE = List.of("og:title", "dcterms.title", "dc.title", "twitter:title");

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "govuk:first-published-at",
            "govuk:public-updated-at",
            "dcterms.issued",
            "dcterms.date",
            "dc.date.issued",
            "dc.date",
            "og:published_time",
            "date",
            "pubdate",
            "publishdate",
            "publish_date",
            "published",
            "parsely-pub-date",
            "sailthru.date",
            "dcterms.created",
            "citation_publication_date");

    private static final List<String> PUBLISHED_PARTS =
            List.of("[itemprop=datePublished]", "time[pubdate]", "[property=datePublished]", "[property=dc:date]");

    private static final List<String> UPDATED = List.of(
            "article:modified_time",
            "og:updated_time",
            "govuk:updated-at",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "lastmod",
            "revised");

    private static final List<String> UPDATED_PARTS = List.of("[itemprop=dateModified]", "[property=dateModified]");

    private static final List<String> PUBLISHER = List.of(
            "dcterms.publisher",
            "dc.publisher",
            "dcterms.creator",
            "dc.creator",
            "og:site_name",
            "publisher",
            "application-name");

    static PageMetadata of(Document page, StructuredData data) {
        var head = new MetaTags(page);
        return new PageMetadata(
                data.headline().or(() -> head.all(TITLE).findFirst()).map(CleanText::line),
                data.publisher()
                        .or(() -> head.all(PUBLISHER).findFirst())
                        .map(CleanText::line)
                        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_PUBLISHER),
                first(
                        dates(data.datePublished(), head.all(PUBLISHED), parts(page, PUBLISHED_PARTS)),
                        WrittenDates::first),
                first(dates(data.dateModified(), head.all(UPDATED), parts(page, UPDATED_PARTS)), WrittenDates::first),
                Stream.concat(parts(page, List.of("link[rel=canonical]")), head.all(List.of("og:url")))
                        .findFirst(),
                first(languages(page, data, head), PageMetadata::language));
    }

    private static Stream<String> dates(Optional<String> data, Stream<String> head, Stream<String> parts) {
        return Stream.concat(data.stream(), Stream.concat(head, parts));
    }

    private static Stream<String> languages(Document page, StructuredData data, MetaTags head) {
        Stream<String> own = Stream.of("lang", "xml:lang")
                .flatMap(name -> page.select("html").stream().map(html -> html.attr(name)));
        return Stream.concat(
                own,
                Stream.concat(
                        head.all(List.of("content-language", "og:locale", "dcterms.language", "dc.language")),
                        data.language().stream()));
    }

    private static Stream<String> parts(Document page, List<String> selectors) {
        return selectors.stream()
                .flatMap(selector -> page.select(selector).stream().limit(MOST_PARTS))
                .map(PageMetadata::value)
                .filter(value -> !value.isBlank());
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime", "href")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute).strip();
            }
        }
        return element.text().strip();
    }

    private static <T> Optional<T> first(Stream<String> values, Function<String, Optional<T>> reading) {
        return values.map(reading).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> language(String text) {
        Locale locale = Locale.forLanguageTag(text.strip().replace('_', '-'));
        return locale.getLanguage().matches("[a-z]{2,3}")
                        && !locale.getLanguage().equals("und")
                ? Optional.of(locale.toLanguageTag())
                : Optional.empty();
    }
}
