package io.tidings.ingest;

import io.tidings.contracts.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an announcement meets others with its address or with exactly its words. The first announcement in a bucket owns it;
 * a later one in the same bucket is a copy of it. This is decided once, when an announcement is first seen.
 *
 * <p>A page fetched from its own site never meets what somebody merely sent: else whoever sends a text first could make the
 * site's own announcement count as a copy and so hide it.
 */
public final class CopyBuckets {

    /** Texts of fewer words say the same by chance ("See the attached statement"). */
    static final int FEWEST_WORDS = 8;

    private CopyBuckets() {}

    /**
     * The buckets of an announcement, strongest first; each 32 lower-case hex digits.
     *
     * @param submission what is said; its text may be absent
     */
    public static List<String> of(AnnouncementIdentity identity, Submission submission) {
        String realm = realm(identity);
        List<String> buckets = new ArrayList<>();
        if (submission.origin().url() != null) {
            buckets.add(Digest.shortOf(
                    "bucket", realm, "url", submission.origin().url().toString()));
        }
        submission
                .content()
                .flatMap(CopyBuckets::words)
                .ifPresent(words -> buckets.add(Digest.shortOf("bucket", realm, "words", words)));
        return List.copyOf(buckets);
    }

    /** Fetched pages and what was sent, apart from one another. */
    public static String realm(AnnouncementIdentity identity) {
        return identity.trust() instanceof TrustDomain.Site ? "site" : "submitted";
    }

    private static Optional<String> words(Content content) {
        String words = ContentHashes.words(content);
        long count = words.isEmpty() ? 0 : words.chars().filter(c -> c == ' ').count() + 1;
        return count < FEWEST_WORDS ? Optional.empty() : Optional.of(words);
    }
}
