package io.tidings.ingest.service.sources;

import io.tidings.fetch.CheckResult;
import io.tidings.fetch.Failure;
import io.tidings.fetch.Refusal;
import io.tidings.fetch.SourceHistory;
import io.tidings.fetch.Validators;
import io.tidings.source.Listing;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a check came to.
 *
 * @param result for the schedule
 * @param told for the history; empty when it says nothing of the source
 * @param validators to be sent at the next check; empty leaves those that are known
 */
record CheckReport(CheckResult result, Optional<Told> told, Optional<List<Validators>> validators) {

    /** A line of the history. */
    record Told(SourceHistory.Result result, String reason, int listed, int fresh, List<String> repairs) {

        /** Which items a mended list meant otherwise cannot be known: all count. */
        int repaired() {
            return repairs.isEmpty() ? 0 : listed;
        }
    }

    static CheckReport read(Listing.Read read, int fresh) {
        Listing.About about = read.about();
        int listed = read.items().size();
        var result = new CheckResult.Read(listed, listed - fresh, about.hints(), about.permanent());
        var told = new Told(wentWell(about.permanent()), movedTo(about.permanent()), listed, fresh, about.repairs());
        return new CheckReport(result, Optional.of(told), Optional.of(read.validators()));
    }

    /** What a check that read no list came to. */
    static CheckReport without(Listing listing) {
        return switch (listing) {
            case Listing.Read read -> read(read, read.items().size());
            case Listing.Unchanged same ->
                of(
                        new CheckResult.Read(0, 0, same.hints(), same.permanent()),
                        wentWell(same.permanent()),
                        movedTo(same.permanent()));
            case Listing.Unreadable no -> failed(no.reason());
            case Listing.Forbidden no -> forbidden(no.refusal());
            case Listing.Failed no -> failed(no.failure());
            case Listing.Gone gone -> gone(gone.forGood());
            case Listing.Postponed later ->
                new CheckReport(new CheckResult.Postponed(later.notBefore()), Optional.empty(), Optional.empty());
        };
    }

    static CheckReport failed(String reason) {
        return of(new CheckResult.Failed(reason, Optional.empty()), SourceHistory.Result.FAILED, reason);
    }

    private static CheckReport failed(Failure failure) {
        var result = new CheckResult.Failed(failure.reason(), failure.retryAfter());
        return of(result, SourceHistory.Result.FAILED, failure.reason());
    }

    private static CheckReport gone(boolean forGood) {
        return forGood
                ? of(
                        new CheckResult.Gone(),
                        SourceHistory.Result.FAILED,
                        "the server says that it is gone for good (410)")
                : failed("there is nothing at its address (404)");
    }

    private static CheckReport forbidden(Refusal refusal) {
        SourceHistory.Result told =
                refusal.by() == Refusal.By.ROBOTS ? SourceHistory.Result.FORBIDDEN : SourceHistory.Result.FAILED;
        return of(new CheckResult.Failed(refusal.reason(), Optional.empty()), told, refusal.reason());
    }

    private static CheckReport of(CheckResult result, SourceHistory.Result told, String reason) {
        return new CheckReport(result, Optional.of(new Told(told, reason, 0, 0, List.of())), Optional.empty());
    }

    private static SourceHistory.Result wentWell(Optional<URI> permanent) {
        return permanent.isPresent() ? SourceHistory.Result.MOVED : SourceHistory.Result.GOOD;
    }

    private static String movedTo(Optional<URI> permanent) {
        return permanent.map(URI::toString).orElse("");
    }
}
