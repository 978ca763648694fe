package io.tidings.ingest.service.sources;

import io.tidings.document.DocumentsAwayException;
import io.tidings.fetch.FetchOutcome;
import io.tidings.fetch.ItemRecheck.News;
import io.tidings.fetch.ItemRecheck.Seen;
import io.tidings.fetch.ItemRecheck.Standing;
import io.tidings.fetch.SoftNotFound;
import io.tidings.ingest.AnnouncementIdentity.Basis;
import io.tidings.ingest.CanonicalUrl;
import io.tidings.ingest.ContentHash;
import io.tidings.ingest.ContentHashes;
import io.tidings.ingest.FetchedPage;
import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.Submission;
import io.tidings.ingest.service.Documents;
import io.tidings.ingest.service.IntakeGate;
import io.tidings.ingest.service.sources.LookReport.Outcome;
import io.tidings.ingest.service.sources.PageRow.Voice;
import io.tidings.postgres.Statements;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an answer says, whether it is new, and what is told of it. */
@ApplicationScoped
class PageReading {

    private final PageSpeech speech;
    private final PageMoves moves;
    private final IntakeGate gate;
    private final Documents documents;

    PageReading(PageSpeech speech, PageMoves moves, IntakeGate gate, Documents documents) {
        this.speech = speech;
        this.moves = moves;
        this.gate = gate;
        this.documents = documents;
    }

    /** An answer that can be read. */
    private record Answer(FetchOutcome.Fetched fetched, RawSubmission raw, Submission submission, Instant now) {

        int length() {
            return submission.content().map(content -> content.body().length()).orElse(0);
        }

        String title() {
            return submission.content().map(content -> content.title()).orElse("");
        }

        String hash() {
            return ContentHashes.ofStatement(Basis.URL, submission)
                    .map(ContentHash::hex)
                    .orElseThrow();
        }

        Optional<String> suspicion(int earlierLength) {
            return SoftNotFound.suspicion(new SoftNotFound.Look(fetched.route(), title(), length(), earlierLength));
        }
    }

    PageSpeech speech() {
        return speech;
    }

    /** An address that another page moved to is not asked: that one is looked at instead. */
    Optional<LookReport> spokenFor(PageRow page, Instant now, List<PageRow> more) throws UnavailableException {
        Optional<PageRow> speaker = moves.speaker(page, now);
        speaker.ifPresent(one -> {
            more.add(wanted(one, now));
            PageStanding.elsewhere(page, one.address, false, now);
            page.standing = page.takenBack ? Standing.WITHDRAWN : Standing.PRESENT;
        });
        return speaker.map(_ -> LookReport.of(Outcome.ELSEWHERE));
    }

    /** A page that is looked at as soon as possible. */
    private static PageRow wanted(PageRow page, Instant now) {
        page.lastLook = now;
        return page;
    }

    /** Reads an answer and tells what is new in it; pages that it turned out to be, and are new or changed, are added to {@code more}. */
    LookReport read(PageRow page, FetchOutcome.Fetched fetched, Instant now, List<PageRow> more)
            throws UnavailableException {
        byte[] bytes = fetched.body().bytes();
        try (IntakeGate.Place _ = gate.enter(bytes.length)) {
            RawSubmission raw = raw(page, fetched, page.address);
            return switch (reading(raw, PageAddress.found(page, fetched.route()))) {
                case FetchedPage.Reading.Unreadable none -> {
                    unreadable(page, none.reason(), now);
                    yield LookReport.of(Outcome.UNREADABLE).read(fetched.took(), bytes.length, false);
                }
                case FetchedPage.Reading.Clear good -> {
                    var answer = new Answer(fetched, raw, good.submission(), now);
                    PageAddress address = PageAddress.of(page, fetched.route(), good.claimed());
                    LookReport report = address.own().equals(page.canonical())
                            ? own(page, answer, address, more)
                            : elsewhere(page, answer, address, more);
                    yield report.read(
                            fetched.took(), bytes.length, !good.repairs().isEmpty());
                }
            };
        }
    }

    private FetchedPage.Reading reading(RawSubmission raw, CanonicalUrl found) throws UnavailableException {
        try {
            return FetchedPage.read(raw, found, documents.arriving());
        } catch (DocumentsAwayException e) {
            throw new UnavailableException("documents cannot be read now: " + e.getMessage(), e);
        }
    }

    /** A page that cannot be read for good; its list's own text stands for it where that is full enough. */
    void unreadable(PageRow page, String reason, Instant now) {
        if (page.voice == Voice.PAGE) {
            PageStanding.unreadable(page, reason, now);
            return;
        }
        String why = speech.instead(page);
        PageStanding.unreadable(page, why == null ? reason : reason + "; " + why, now);
        page.nextLook = page.voice == Voice.LIST ? null : page.nextLook;
    }

    private LookReport own(PageRow page, Answer answer, PageAddress address, List<PageRow> more)
            throws UnavailableException {
        LookReport report = spoken(page, answer);
        if (report.outcome() != Outcome.SUSPICIOUS) {
            moves.note(page, address, at -> raw(at, answer.fetched(), at.address), answer.now())
                    .ifPresent(more::add);
        }
        return report;
    }

    private LookReport spoken(PageRow page, Answer answer) {
        String hash = answer.hash();
        if (hash.equals(page.contentHash) && page.standing != Standing.WITHDRAWN) {
            PageStanding.seen(page, Seen.SAME, answer.now());
            keep(page, answer, hash);
            return LookReport.of(Outcome.SAME);
        }
        Optional<String> suspicion = suspicion(page, answer, hash);
        if (suspicion.isPresent()) {
            page.suspectHash = hash;
            PageStanding.failed(page, suspicion.get(), Optional.empty(), answer.now());
            return LookReport.of(Outcome.SUSPICIOUS);
        }
        speech.say(page, answer.raw());
        boolean first = page.voice != Voice.PAGE;
        Optional<News> news = Optional.empty();
        if (first) {
            PageStanding.first(page, answer.now());
        } else {
            news = PageStanding.seen(page, Seen.CHANGED, answer.now());
        }
        keep(page, answer, hash);
        return LookReport.of(first ? Outcome.NEW : Outcome.CHANGED, news);
    }

    /** That a text shrank is believed when it is seen again; a page that says that it is none never is. */
    private static Optional<String> suspicion(PageRow page, Answer answer, String hash) {
        Optional<String> suspicion = answer.suspicion(page.textLength);
        boolean onlyShrunk = answer.suspicion(0).isEmpty();
        return onlyShrunk && hash.equals(page.suspectHash) ? Optional.empty() : suspicion;
    }

    private LookReport elsewhere(PageRow page, Answer answer, PageAddress address, List<PageRow> more)
            throws UnavailableException {
        Optional<String> suspicion = answer.suspicion(0);
        if (suspicion.isPresent()) {
            PageStanding.failed(page, suspicion.get(), Optional.empty(), answer.now());
            return LookReport.of(Outcome.SUSPICIOUS);
        }
        PageRow other = PageRow.at(address.own(), page, answer.now());
        other.lastLook = answer.now();
        Optional<PageRow> known = moves.known(other);
        if (known.isEmpty()) {
            other.asked = address.found().equals(address.own())
                    ? null
                    : answer.fetched().route().last().toString();
            speech.say(other, raw(other, answer.fetched(), other.address));
            PageStanding.first(other, answer.now());
            keep(other, answer, answer.hash());
            more.add(other);
        } else if (isBehind(known.get(), answer.hash())) {
            more.add(wanted(known.get(), answer.now()));
        }
        PageStanding.elsewhere(page, other.address, address.passing(), answer.now());
        return LookReport.of(known.isPresent() ? Outcome.ELSEWHERE : Outcome.NEW);
    }

    /** Whether a page was not read yet, or says something else by now than is known of it. */
    private static boolean isBehind(PageRow known, String hash) {
        return switch (known.voice) {
            case NOBODY -> true;
            case PAGE -> known.standing != Standing.PRESENT || !hash.equals(known.contentHash);
            case LIST, OTHER -> false;
        };
    }

    private static void keep(PageRow page, Answer answer, String hash) {
        page.contentHash = hash;
        page.suspectHash = null;
        page.textLength = answer.length();
        page.validators = Statements.encoded(KnownVersion.of(answer.fetched().validators()));
    }

    private static RawSubmission raw(PageRow page, FetchOutcome.Fetched fetched, String address) {
        byte[] bytes = fetched.body().bytes();
        String type = fetched.body().contentType().orElseGet(() -> guessed(bytes));
        return new RawSubmission(bytes, type, page.stated().beside(address));
    }

    /** Of an answer that does not say what it is. */
    private static String guessed(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        return start.contains("<") ? "text/html" : "text/plain";
    }
}
