package io.tidings.ingest.service.sources;

import io.tidings.fetch.FetchOutcome;
import io.tidings.fetch.Fetcher;
import io.tidings.fetch.ItemRecheck.News;
import io.tidings.fetch.ItemRecheck.Seen;
import io.tidings.ingest.service.RefusedException;
import io.tidings.ingest.service.sources.LookReport.Outcome;
import io.tidings.ingest.service.sources.PageRow.Voice;
import io.tidings.postgres.Statements;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One look at a page. What it says goes to Kafka first, then the row: after a crash between the two the page is fetched again, says
 * the same, and the ledger finds nothing new in it.
 */
@ApplicationScoped
class PageLook {

    private final Fetcher fetcher;
    private final PageReading reading;
    private final PageTable pages;
    private final CheckRhythm rhythm;

    PageLook(Fetcher fetcher, PageReading reading, PageTable pages, CheckRhythm rhythm) {
        this.fetcher = fetcher;
        this.reading = reading;
        this.pages = pages;
        this.rhythm = rhythm;
    }

    /** Looks; empty when the page is gone from the tables. */
    Optional<LookReport> look(Lease lease) throws InterruptedException, UnavailableException {
        Optional<PageRow> found = pages.find(lease.ref());
        if (found.isEmpty()) {
            pages.drop(lease);
            return Optional.empty();
        }
        PageRow page = found.get();
        List<PageRow> more = new ArrayList<>();
        LookReport report = seen(page, more);
        page.lastLook = rhythm.now();
        pages.write(lease, page, more);
        return Optional.of(report);
    }

    /** What may not be taken in (it was erased for legal reasons) is not asked for again. */
    private LookReport seen(PageRow page, List<PageRow> more) throws InterruptedException, UnavailableException {
        try {
            Optional<LookReport> spokenFor = reading.spokenFor(page, rhythm.now(), more);
            if (spokenFor.isPresent()) {
                return spokenFor.get();
            }
            return page.takenBack ? takenBack(page) : fetched(page, more);
        } catch (RefusedException refused) {
            page.without(String.valueOf(refused.getMessage()), null);
            return LookReport.of(Outcome.BLOCKED);
        }
    }

    /** Tells of a look that broke, as one that failed. */
    void broke(Lease lease, String reason) throws UnavailableException {
        Optional<PageRow> found = pages.find(lease.ref());
        if (found.isPresent()) {
            PageStanding.failed(found.get(), reason, Optional.empty(), rhythm.now());
            pages.write(lease, found.get(), List.of());
        } else {
            pages.drop(lease);
        }
    }

    private LookReport takenBack(PageRow page) {
        Optional<News> news = PageStanding.takenBack(page, rhythm.now());
        news.ifPresent(_ -> reading.speech().takeBack(page));
        return LookReport.of(Outcome.TAKEN_BACK, news);
    }

    private LookReport fetched(PageRow page, List<PageRow> more) throws InterruptedException, UnavailableException {
        FetchOutcome outcome = fetcher.fetch(page.request());
        Instant now = rhythm.now();
        return switch (outcome) {
            case FetchOutcome.Fetched answer -> reading.read(page, answer, now, more);
            case FetchOutcome.NotModified same -> {
                PageStanding.seen(page, Seen.SAME, now);
                page.validators = Statements.encoded(KnownVersion.of(same.validators()));
                yield LookReport.of(Outcome.NOT_MODIFIED).read(same.took(), 0, false);
            }
            case FetchOutcome.Gone gone -> gone(page, gone, now);
            case FetchOutcome.Blocked blocked
            when blocked.refusal().passing() -> failed(page, blocked.refusal().reason(), Optional.empty());
            case FetchOutcome.Blocked blocked ->
                unreadable(page, blocked.refusal().reason(), Outcome.BLOCKED);
            case FetchOutcome.TooLarge large -> unreadable(page, large.reason(), Outcome.UNREADABLE);
            case FetchOutcome.Postponed later -> {
                page.without(later.reason(), later.notBefore());
                yield LookReport.of(Outcome.POSTPONED);
            }
            case FetchOutcome.Failed none ->
                failed(page, none.failure().reason(), none.failure().retryAfter());
        };
    }

    private LookReport unreadable(PageRow page, String reason, Outcome outcome) {
        reading.unreadable(page, reason, rhythm.now());
        return LookReport.of(outcome);
    }

    private LookReport failed(PageRow page, String reason, Optional<Instant> notBefore) {
        Instant now = rhythm.now();
        PageStanding.failed(page, reason, notBefore, now);
        if (page.voice == Voice.NOBODY && page.failures == PageStanding.GIVEN_UP) {
            reading.speech().instead(page);
        }
        return LookReport.of(Outcome.FAILED);
    }

    private LookReport gone(PageRow page, FetchOutcome.Gone gone, Instant now) {
        if (PageMoves.turn(page, gone.route())) {
            page.without("there is nothing where it was found (" + gone.status() + ")", now);
            return LookReport.of(Outcome.GONE);
        }
        Optional<News> news = PageStanding.gone(page, gone.status(), now);
        if (news.equals(Optional.of(News.WITHDRAWN))) {
            reading.speech().takeBack(page);
        }
        return LookReport.of(Outcome.GONE, news);
    }
}
