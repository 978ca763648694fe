package io.tidings.source;

import io.tidings.fetch.CheckHints;
import io.tidings.fetch.FetchKind;
import io.tidings.fetch.FetchOutcome;
import io.tidings.fetch.FetchOutcome.Blocked;
import io.tidings.fetch.FetchOutcome.Failed;
import io.tidings.fetch.FetchOutcome.Fetched;
import io.tidings.fetch.FetchOutcome.Gone;
import io.tidings.fetch.FetchOutcome.NotModified;
import io.tidings.fetch.FetchOutcome.Postponed;
import io.tidings.fetch.FetchOutcome.TooLarge;
import io.tidings.fetch.FetchRequest;
import io.tidings.fetch.Fetcher;
import io.tidings.fetch.Validators;
import java.net.URI;
import java.util.Optional;

/** Asks for documents of a source and says of each what its answer means for the list. */
record Documents(Fetcher fetcher) {

    /** What an answer means. */
    sealed interface Answer {

        /** There it is. */
        record Got(Fetched answer) implements Answer {}

        /** It is as it was. */
        record Same(NotModified answer) implements Answer {

            Listing unchanged() {
                return new Listing.Unchanged(
                        CheckHints.fresh(answer.freshFor()), answer.route().permanent());
            }
        }

        /** There is nothing to read. */
        record Not(Listing listing) implements Answer {}
    }

    Answer ask(URI address, FetchKind kind, Optional<Validators> unless) throws InterruptedException {
        return meaning(fetcher.fetch(new FetchRequest(address, kind, unless)));
    }

    private static Answer meaning(FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched there -> new Answer.Got(there);
            case NotModified same -> new Answer.Same(same);
            case Gone gone -> new Answer.Not(new Listing.Gone(gone.forGood()));
            case Blocked blocked -> new Answer.Not(new Listing.Forbidden(blocked.refusal()));
            case TooLarge large -> new Answer.Not(new Listing.Unreadable(large.reason()));
            case Postponed later -> new Answer.Not(new Listing.Postponed(later.notBefore(), later.reason()));
            case Failed failed -> new Answer.Not(new Listing.Failed(failed.failure()));
        };
    }
}
