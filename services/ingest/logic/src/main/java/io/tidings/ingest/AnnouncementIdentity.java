package io.tidings.ingest;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Content;
import io.tidings.contracts.Origin;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which announcement something is, fixed at the door before a record is produced and never worked out again.
 *
 * @param id the announcement
 * @param basis what tells it apart
 * @param trust who may revise it
 */
public record AnnouncementIdentity(AnnouncementId id, Basis basis, TrustDomain trust) {

    /** What tells an announcement apart, strongest first. */
    public enum Basis {
        /** Its canonical address, inside its trust domain. */
        URL("url"),
        /** The client's own id, inside its source. */
        CLIENT_ID("client-id"),
        /** Its text, inside its source: changed text is another announcement. */
        CONTENT("content");

        private final String key;

        Basis(String key) {
            this.key = key;
        }

        /** Stable text of this basis, part of identities for ever. */
        public String key() {
            return key;
        }

        /** Reads {@link #key()} back; empty when it is none. */
        public static Optional<Basis> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(basis -> basis.key.equals(key))
                    .findFirst();
        }
    }

    /** The identity of what somebody sent; see {@link TrustDomain.Submitter}. */
    public static AnnouncementIdentity ofSubmission(Submission submission) {
        return of(new TrustDomain.Submitter(submission.origin().source()), submission);
    }

    /** The identity of a page we fetched from its own site; see {@link TrustDomain.Site}. */
    public static AnnouncementIdentity ofPage(Submission page) {
        return of(new TrustDomain.Site(), page);
    }

    /** The identity of the page at an address, which is all that tells it apart. */
    public static AnnouncementIdentity ofPage(CanonicalUrl address) {
        TrustDomain site = new TrustDomain.Site();
        return identity(Basis.URL, site, site.key(), address.toString());
    }

    private static AnnouncementIdentity of(TrustDomain trust, Submission submission) {
        Origin origin = submission.origin();
        String source = origin.source().value();
        if (origin.url() != null) {
            return identity(Basis.URL, trust, trust.key(), origin.url().toString());
        }
        if (origin.clientId() != null) {
            return identity(Basis.CLIENT_ID, trust, source, origin.clientId());
        }
        Content content = submission
                .content()
                .orElseThrow(() -> new IllegalArgumentException("without address, id and text it is no announcement"));
        return identity(
                Basis.CONTENT, trust, source, ContentHashes.ofText(content).hex());
    }

    private static AnnouncementIdentity identity(Basis basis, TrustDomain trust, String scope, String name) {
        var id = new AnnouncementId(Digest.shortOf("announcement", basis.key, scope, name));
        return new AnnouncementIdentity(id, basis, trust);
    }
}
