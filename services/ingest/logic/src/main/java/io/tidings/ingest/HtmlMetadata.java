package io.tidings.ingest;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page states about itself in its head, its structured data and its root element. What cannot be read is left out.
 *
 * @param title headline
 * @param publisher who publishes it
 * @param published when it was published
 * @param updated when it was changed
 * @param canonical its own address
 * @param language BCP 47 tag
 */
record HtmlMetadata(
        Optional<String> title,
        Optional<String> publisher,
        Optional<StatedDate> published,
        Optional<StatedDate> updated,
        Optional<CanonicalUrl> canonical,
        Optional<String> language) {

    private static final List<String> PUBLISHED = List.of(
            "meta[property=article:published_time]",
            "meta[name=govuk:first-published-at]",
            "meta[name=govuk:public-updated-at]",
            "meta[name=dcterms.issued]",
            "meta[name=dcterms.date]",
            "meta[name=dc.date.issued]",
            "meta[name=dc.date]",
            "meta[name=date]",
            "meta[name=pubdate]",
            "[itemprop=datePublished]",
            "time[pubdate]");

    private static final List<String> UPDATED = List.of(
            "meta[property=article:modified_time]",
            "meta[property=og:updated_time]",
            "meta[name=govuk:updated-at]",
            "meta[name=dcterms.modified]",
            "meta[name=dc.date.modified]",
            "[itemprop=dateModified]");

    private static final List<String> PUBLISHER = List.of(
            "meta[name=dcterms.publisher]",
            "meta[name=dc.publisher]",
            "meta[name=dcterms.creator]",
            "meta[name=dc.creator]",
            "meta[property=og:site_name]",
            "meta[name=publisher]");

    static HtmlMetadata of(Document page) {
        StructuredData data = StructuredData.of(page);
        return new HtmlMetadata(
                data.headline()
                        .or(() -> values(page, List.of("meta[property=og:title]", "meta[name=dcterms.title]"))
                                .findFirst()),
                data.publisher().or(() -> values(page, PUBLISHER).findFirst()),
                first(Stream.concat(data.datePublished().stream(), values(page, PUBLISHED)), HtmlMetadata::date),
                first(Stream.concat(data.dateModified().stream(), values(page, UPDATED)), HtmlMetadata::date),
                first(values(page, List.of("link[rel=canonical]", "meta[property=og:url]")), HtmlMetadata::address),
                first(values(page, List.of("html[lang]", "meta[property=og:locale]")), HtmlMetadata::language));
    }

    private static Stream<String> values(Document page, List<String> selectors) {
        return selectors.stream()
                .flatMap(selector -> page.select(selector).stream())
                .map(HtmlMetadata::value)
                .filter(value -> !value.isBlank());
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime", "href", "lang")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute).strip();
            }
        }
        return element.text().strip();
    }

    private static <T> Optional<T> first(Stream<String> values, Function<String, Optional<T>> reading) {
        return values.map(reading).flatMap(Optional::stream).findFirst();
    }

    private static Optional<StatedDate> date(String text) {
        try {
            return Optional.of(StatedDate.read(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<CanonicalUrl> address(String text) {
        return CanonicalUrl.read(text) instanceof CanonicalUrl.Reading.Canonical canonical
                ? Optional.of(canonical.url())
                : Optional.empty();
    }

    private static Optional<String> language(String text) {
        Locale locale = Locale.forLanguageTag(text.replace('_', '-'));
        return locale.getLanguage().matches("[a-z]{2,3}")
                        && !locale.getLanguage().equals("und")
                ? Optional.of(locale.toLanguageTag())
                : Optional.empty();
    }
}
