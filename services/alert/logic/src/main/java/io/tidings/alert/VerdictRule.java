package io.tidings.alert;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Kind;
import java.time.Instant;
import java.util.Optional;

/** Decides what is done about a match: semantics 24, decision 0018. */
public final class VerdictRule {

    private VerdictRule() {}

    /**
     * The verdict on a match.
     *
     * @param announcement the revision that matches
     * @param activity when the subscription version is active
     * @param past what is known
     */
    public static Verdict on(AnnouncementEnriched announcement, Activity activity, Past past) {
        Optional<SuppressionReason> reason = reason(announcement.announcement(), activity, past);
        if (reason.isPresent()) {
            return new Verdict.Withhold(reason.get());
        }
        AlertedFacts told = past.told();
        if (told == null) {
            return new Verdict.Tell();
        }
        return switch (RevisionChange.between(told, AlertedFacts.of(announcement))) {
            case RevisionChange.Material material -> new Verdict.Correct(material);
            case RevisionChange.Immaterial immaterial -> new Verdict.Withhold(SuppressionReason.IMMATERIAL_CORRECTION);
        };
    }

    /**
     * The verdict on a revision that no longer matches although the person was told of an earlier one.
     *
     * @param announcement the revision that does not match
     * @param activity when the subscription version is active
     * @param past what is known; says what was told
     */
    public static Verdict onLoss(AnnouncementEnriched announcement, Activity activity, Past past) {
        AlertedFacts told = past.told();
        if (told == null) {
            throw new IllegalArgumentException("who was told nothing loses nothing");
        }
        return reason(announcement.announcement(), activity, past)
                .<Verdict>map(Verdict.Withhold::new)
                .orElseGet(() -> new Verdict.Correct(RevisionChange.loss(told, AlertedFacts.of(announcement))));
    }

    private static Optional<SuppressionReason> reason(Announcement announcement, Activity activity, Past past) {
        Instant published = announcement.times().firstPublishedAt();
        SuppressionReason reason = null;
        if (announcement.historical()) {
            reason = SuppressionReason.HISTORICAL_IMPORT;
        } else if (announcement.kind() == Kind.REPROCESSED || past.reading() == Past.Reading.REREAD) {
            reason = SuppressionReason.REPROCESSED;
        } else if (past.reading() == Past.Reading.REPEATED) {
            reason = SuppressionReason.REPLAY;
        } else if (!activity.holdsAt(published)) {
            reason = SuppressionReason.BEFORE_SUBSCRIPTION;
        } else if (activity.isPausedAt(published)) {
            reason = SuppressionReason.PAUSED;
        } else if (isKnownCopy(announcement, activity, past)) {
            reason = SuppressionReason.DUPLICATE_COPY;
        }
        return Optional.ofNullable(reason);
    }

    /** What was told once stays told: a correction of a copy goes to whom the copy was told. */
    private static boolean isKnownCopy(Announcement announcement, Activity activity, Past past) {
        boolean copy = announcement.copyOf() != null;
        return past.told() == null && (past.family() || (copy && !activity.copies()));
    }
}
