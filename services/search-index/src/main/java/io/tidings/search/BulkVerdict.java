package io.tidings.search;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import org.jspecify.annotations.Nullable;

/** What the answers for one announcement, one from each index, mean together. */
final class BulkVerdict {

    private BulkVerdict() {}

    static WriteOutcome of(BulkResponseItem revision, BulkResponseItem latest) {
        WriteOutcome kept = of(revision);
        return switch (kept) {
            case WriteOutcome.Refused refused -> refused;
            case WriteOutcome.Unavailable unavailable -> unavailable;
            case WriteOutcome.Written _, WriteOutcome.Older _ -> of(latest);
        };
    }

    static WriteOutcome of(BulkResponseItem item) {
        int status = item.status();
        ErrorCause error = item.error();
        if (status == 409) {
            return new WriteOutcome.Older();
        }
        if (error == null) {
            return new WriteOutcome.Written();
        }
        String reason = reason(error);
        return SearchConnection.isPassing(status) || isOurs(error)
                ? new WriteOutcome.Unavailable(reason)
                : new WriteOutcome.Refused(reason);
    }

    /** A field the mapping lacks is a fault of this version or of the index, never of an announcement. */
    private static boolean isOurs(ErrorCause error) {
        return "strict_dynamic_mapping_exception".equals(error.type());
    }

    private static String reason(ErrorCause error) {
        ErrorCause cause = error.causedBy();
        return text(error) + (cause == null ? "" : ": " + text(cause));
    }

    private static @Nullable String text(ErrorCause error) {
        return error.reason() == null ? error.type() : error.reason();
    }
}
