package io.tidings.ingest;

import io.tidings.contracts.SourceId;
import java.util.Optional;

/**
 * Who speaks for an announcement, and so may revise it. It is part of the announcement's identity, so that nobody can
 * overwrite what another published by claiming its address.
 */
public sealed interface TrustDomain {

    /**
     * We fetched the page ourselves, so its site speaks for it, whichever feed listed it. The address says which site; its
     * registrable domain is not repeated here, because the list of public suffixes changes and identities must not.
     */
    record Site() implements TrustDomain {}

    /**
     * Somebody sent it to us; an address it names is a claim that binds only this submitter.
     *
     * @param source the submitter
     */
    record Submitter(SourceId source) implements TrustDomain {}

    /** Stable text of this trust domain, part of identities for ever. */
    default String key() {
        return switch (this) {
            case Site site -> "site";
            case Submitter submitter -> "source:" + submitter.source().value();
        };
    }

    /** Reads {@link #key()} back; empty when it is none. */
    static Optional<TrustDomain> ofKey(String key) {
        if (key.equals("site")) {
            return Optional.of(new Site());
        }
        if (!key.startsWith("source:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Submitter(new SourceId(key.substring("source:".length()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
