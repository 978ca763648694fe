package io.tidings.ingest;

import io.tidings.contracts.PublishedAt;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says: its readable text and what it states about itself.
 *
 * @param title headline; empty when there is none
 * @param text paragraphs, bullets and headings of the main part, without the headline
 * @param metadata what its head states
 */
record HtmlPage(String title, String text, HtmlMetadata metadata) {

    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_PUBLISHER = 300;

    static HtmlPage of(String html) {
        Document page = Jsoup.parse(html);
        HtmlMetadata metadata = HtmlMetadata.of(page);
        Element main = MainPart.of(page);
        Optional<Element> heading = heading(page, main);
        String title = heading.map(Element::text)
                .or(metadata::title)
                .or(() -> Optional.of(page.title()))
                .map(CleanText::line)
                .map(HtmlPage::cut)
                .orElse("");
        heading.ifPresent(Element::remove);
        return new HtmlPage(title, CleanText.of(HtmlText.of(main)), metadata);
    }

    /** The page's only first-level heading; several head sections, and none is the headline. */
    private static Optional<Element> heading(Document page, Element main) {
        for (Element part : new Element[] {main, page}) {
            var headings = part.select("h1");
            headings.removeIf(heading -> heading.text().isBlank());
            if (headings.size() == 1) {
                return Optional.of(headings.getFirst());
            }
        }
        return Optional.empty();
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, LONGEST_TITLE - 1)));
    }

    Optional<PublishedAt> publishedAt() {
        return metadata.published().map(date -> date.published(PublishedAt.Basis.PAGE));
    }

    Optional<Instant> updatedAt() {
        return metadata.updated().map(StatedDate::moment);
    }

    Optional<String> publisher() {
        return metadata.publisher()
                .map(CleanText::line)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_PUBLISHER);
    }

    Optional<String> language() {
        return metadata.language();
    }

    /** The address the page gives itself, if that lies inside the registrable domain where it was found. */
    CanonicalUrl ownAddress(CanonicalUrl found) {
        return metadata.canonical()
                .filter(own -> RegistrableDomain.of(own).equals(RegistrableDomain.of(found)))
                .orElse(found);
    }
}
