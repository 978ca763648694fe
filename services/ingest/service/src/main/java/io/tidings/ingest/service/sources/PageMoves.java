package io.tidings.ingest.service.sources;

import io.tidings.fetch.ItemRecheck.Standing;
import io.tidings.fetch.Route;
import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.service.sources.PageRow.Voice;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Pages that moved within their site. One keeps its announcement, and whoever lists its new address means it. Had that address
 * been taken for an announcement of its own before the old one was looked at again, the ledger is told that the two are one.
 */
@ApplicationScoped
class PageMoves {

    private final PageTable pages;
    private final PageSpeech speech;

    PageMoves(PageTable pages, PageSpeech speech) {
        this.pages = pages;
        this.speech = speech;
    }

    /**
     * The page that speaks for this address because it moved there. What the site's list says of the new address is said of it:
     * that it is withdrawn, or not any more.
     */
    Optional<PageRow> speaker(PageRow page, Instant now) throws UnavailableException {
        boolean news = page.takenBack != (page.standing == Standing.WITHDRAWN);
        if (page.voice == Voice.PAGE && !news) {
            return Optional.empty();
        }
        Optional<PageRow> speaker = speaker(page.address);
        if (speaker.isPresent() && news) {
            pages.takenBack(speaker.get(), page.takenBack, now);
        }
        return speaker.filter(_ -> page.voice == Voice.NOBODY || page.voice == Voice.OTHER);
    }

    /** The page that is at an address, or that moved there and speaks for it. */
    Optional<PageRow> known(PageRow at) throws UnavailableException {
        Optional<PageRow> speaker = speaker(at.address);
        return speaker.isPresent() ? speaker : pages.find(at.id.toString());
    }

    private Optional<PageRow> speaker(String address) throws UnavailableException {
        return pages.movedTo(address).filter(one -> one.voice == Voice.PAGE && !one.address.equals(address));
    }

    /**
     * Notes where a page lies now. An address that another page moved to before is no new place but somewhere that many lead to.
     *
     * @param said what is there, given the row whose address it is
     * @return the page that has to speak for itself again, as this one is back
     */
    Optional<PageRow> note(PageRow page, PageAddress address, Function<PageRow, RawSubmission> said, Instant now)
            throws UnavailableException {
        if (page.asked != null || address.moved().map(Object::toString).equals(Optional.ofNullable(page.movedTo))) {
            return Optional.empty();
        }
        Optional<PageRow> released = page.movedTo == null ? Optional.empty() : release(page, now);
        page.movedTo = null;
        if (address.moved().isPresent()) {
            PageRow there = PageRow.at(address.moved().get(), page, now);
            if (pages.movedTo(there.address).isEmpty()) {
                pages.find(there.id.toString()).ifPresent(known -> join(page, known, said));
                page.movedTo = there.address;
            }
        }
        return released;
    }

    private Optional<PageRow> release(PageRow page, Instant now) throws UnavailableException {
        Optional<PageRow> there = pages.find(
                PageRow.at(PageRow.canonical(page.movedTo), page, now).id.toString());
        there.ifPresent(row -> row.lastLook = now);
        return there;
    }

    /** The one that was found later is a copy of the other. */
    private void join(PageRow page, PageRow there, Function<PageRow, RawSubmission> said) {
        if (there.voice == Voice.PAGE && there.standing == Standing.PRESENT) {
            boolean later = there.foundAt.isAfter(page.foundAt);
            PageRow copy = later ? there : page;
            speech.same(copy, said.apply(copy), later ? page : there);
        }
    }

    /**
     * There is nothing where a page was asked: whether it is asked elsewhere at once. Found through another address, it may still be
     * at its own; moved, at its new one, when its own leads there no more. A page that moved and is gone there is gone.
     */
    static boolean turn(PageRow page, Route route) {
        boolean atOwn = page.asked == null;
        boolean atNew = page.movedTo != null && page.movedTo.equals(page.asked);
        if (atOwn && (page.movedTo == null || route.hops() > 0)) {
            return false;
        }
        page.asked = atOwn ? page.movedTo : null;
        page.validators = null;
        return !atNew;
    }
}
