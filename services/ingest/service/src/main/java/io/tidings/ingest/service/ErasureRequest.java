package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.ingest.CanonicalUrl;
import io.tidings.ingest.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants erased, checked.
 *
 * @param id the announcement, when it is named by its id
 * @param address its address, when it is named by that
 */
record ErasureRequest(Optional<AnnouncementId> id, Optional<CanonicalUrl> address) {

    private static final int LONGEST = 1_000;

    /** As it is sent. */
    record Body(
            @Nullable String id,
            @Nullable String url,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Boolean withCopies) {}

    /** Why, and who decided it. */
    record Said(String who, String reason) {}

    /** @throws RefusedException when it does not name exactly one thing */
    static ErasureRequest of(@Nullable String id, @Nullable String url) {
        if ((id == null) == (url == null)) {
            throw refused("id", "give either the id of the announcement or, as \"url\", its address");
        }
        return id != null
                ? new ErasureRequest(Optional.of(id(id)), Optional.empty())
                : new ErasureRequest(Optional.empty(), Optional.of(address(String.valueOf(url))));
    }

    /** @throws RefusedException when an erasure would not say why or by whom */
    static Said said(@Nullable String by, @Nullable String reason) {
        List<Refusal> refusals = new ArrayList<>();
        check("by", "who decided it", by).ifPresent(refusals::add);
        check("reason", "why, so that it can be told later", reason).ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return new Said(String.valueOf(by).strip(), String.valueOf(reason).strip());
    }

    private static Optional<Refusal> check(String field, String meaning, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.of(refusal(field, "is missing: " + meaning));
        }
        if (value.length() > LONGEST || value.indexOf('\u0000') >= 0) {
            return Optional.of(refusal(field, "has at most " + LONGEST + " characters, and no U+0000"));
        }
        return Optional.empty();
    }

    static AnnouncementId id(String id) {
        try {
            return new AnnouncementId(id);
        } catch (IllegalArgumentException e) {
            throw refused("id", "an id is 32 lower-case hex digits");
        }
    }

    private static CanonicalUrl address(String url) {
        return switch (CanonicalUrl.read(url)) {
            case CanonicalUrl.Reading.Canonical canonical -> canonical.url();
            case CanonicalUrl.Reading.NoAddress none -> throw refused("url", none.reason());
        };
    }

    private static RefusedException refused(String field, String detail) {
        return new RefusedException(List.of(refusal(field, detail)));
    }

    private static Refusal refusal(String field, String detail) {
        return new Refusal(Refusal.Reason.INVALID, field, detail);
    }
}
