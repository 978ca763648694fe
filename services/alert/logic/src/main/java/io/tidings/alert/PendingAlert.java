package io.tidings.alert;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Revision;
import io.tidings.query.language.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger that is to be delivered to a person.
 *
 * @param subscription through which version of which subscription
 * @param announcement of which announcement
 * @param revision of which revision
 * @param firstPublishedAt when the revision first went out
 * @param match why it matched, null when it no longer does
 * @param change what has changed since the person was told, null when it is news
 */
public record PendingAlert(
        SubscriptionVersion subscription,
        AnnouncementId announcement,
        Revision revision,
        Instant firstPublishedAt,
        Outcome.@Nullable Match match,
        RevisionChange.@Nullable Material change) {}
