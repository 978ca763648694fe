package io.tidings.ingest;

import io.tidings.contracts.PublishedAt;
import io.tidings.page.Page;
import io.tidings.page.PageDate;
import io.tidings.page.PageReader;
import java.time.Instant;
import java.util.Optional;

/** What a submitted page says: its readable text and what it states about itself. */
record HtmlPage(Page page) implements SentText {

    static HtmlPage of(String html) {
        return new HtmlPage(PageReader.read(html));
    }

    @Override
    public String title() {
        return page.title();
    }

    @Override
    public String text() {
        return page.text();
    }

    @Override
    public Optional<PublishedAt> publishedAt() {
        return page.published().map(HtmlPage::stated).map(date -> date.published(PublishedAt.Basis.PAGE));
    }

    @Override
    public Optional<Instant> updatedAt() {
        return page.updated().map(HtmlPage::stated).map(StatedDate::moment);
    }

    @Override
    public Optional<String> publisher() {
        return page.publisher();
    }

    @Override
    public Optional<String> language() {
        return page.language();
    }

    @Override
    public CanonicalUrl ownAddress(CanonicalUrl found) {
        return claimed(found).orElse(found);
    }

    /** The address the page gives itself, if that lies inside the registrable domain where it was found. */
    Optional<CanonicalUrl> claimed(CanonicalUrl found) {
        return page.canonicalFrom(found.uri())
                .map(own -> CanonicalUrl.read(own.toString()))
                .flatMap(HtmlPage::canonical)
                .filter(own -> RegistrableDomain.of(own).equals(RegistrableDomain.of(found)));
    }

    private static Optional<CanonicalUrl> canonical(CanonicalUrl.Reading reading) {
        return reading instanceof CanonicalUrl.Reading.Canonical canonical
                ? Optional.of(canonical.url())
                : Optional.empty();
    }

    private static StatedDate stated(PageDate date) {
        return new StatedDate(date.date(), date.instant().orElse(null));
    }
}
