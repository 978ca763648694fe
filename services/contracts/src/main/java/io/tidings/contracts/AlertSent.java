package io.tidings.contracts;

import java.time.Instant;

/**
 * A match reached a receiver. Topic {@code alerts.sent.v1}, key = the owner, so that what one person is told stays in order. At
 * least once: a repetition has the same id. Holds no text, so that nothing of an erased announcement stays in it.
 *
 * @param id the same whenever this match is sent over this channel, a UUID
 * @param owner who was told, a UUID
 * @param subscription what matched, a UUID
 * @param version of the subscription, as it matched
 * @param announcement what was found
 * @param revision of the announcement
 * @param kind why the revision was published
 * @param channel how it was sent
 * @param matchedAt when the match was noted
 * @param sentAt when the receiver had it
 */
public record AlertSent(
        String id,
        String owner,
        String subscription,
        int version,
        AnnouncementId announcement,
        Revision revision,
        Kind kind,
        AlertChannel channel,
        Instant matchedAt,
        Instant sentAt) {}
