package io.tidings.ingest.service.sources;

import io.tidings.fetch.FetchKind;
import io.tidings.fetch.FetchRequest;
import io.tidings.fetch.ItemRecheck;
import io.tidings.fetch.ItemRecheck.Standing;
import io.tidings.ingest.AnnouncementIdentity;
import io.tidings.ingest.CanonicalUrl;
import io.tidings.ingest.service.Uuids;
import io.tidings.postgres.Statements;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page, as a row. Public fields are for JSON, in which it is read and written whole. */
final class PageRow {

    /** Who speaks. */
    enum Voice {
        /** Nothing was taken in yet. */
        NOBODY,
        /** The page itself. */
        PAGE,
        /** Its list, since the page cannot be read. */
        LIST,
        /** Another page: this one leads there, or says that it is a copy of it. */
        OTHER
    }

    public UUID id;
    public String address;
    public String host;
    public @Nullable String asked;
    public @Nullable String movedTo;
    public String foundBy;
    public Instant foundAt;
    public String stated;
    public Voice voice;
    public @Nullable UUID announcementId;
    public @Nullable String contentHash;
    public @Nullable String suspectHash;
    public int textLength;
    public Standing standing;
    public Instant since;
    public int step;
    public boolean takenBack;
    public @Nullable String validators;
    public @Nullable Instant nextLook;
    public @Nullable Instant lastLook;
    public @Nullable String lastReason;
    public int failures;

    /** The page that another one turned out to be, before it says anything. */
    static PageRow at(CanonicalUrl address, PageRow foundAs, Instant now) {
        PageRow page = new PageRow();
        page.id = Uuids.of(AnnouncementIdentity.ofPage(address).id());
        page.address = address.toString();
        page.host = String.valueOf(address.uri().getRawAuthority());
        page.foundBy = foundAs.foundBy;
        page.foundAt = now;
        page.stated = foundAs.stated;
        page.voice = Voice.NOBODY;
        page.state(ItemRecheck.State.first(now));
        return page;
    }

    CanonicalUrl canonical() {
        return canonical(address);
    }

    /** Of an address that we wrote down ourselves. */
    static CanonicalUrl canonical(String address) {
        return switch (CanonicalUrl.read(address)) {
            case CanonicalUrl.Reading.Canonical canonical -> canonical.url();
            case CanonicalUrl.Reading.NoAddress none -> throw new IllegalStateException(none.reason());
        };
    }

    Stated stated() {
        return Statements.decoded(stated, Stated.class);
    }

    /** Asked on condition only while what was taken in last still stands. */
    FetchRequest request() {
        URI where = URI.create(asked == null ? address : asked);
        FetchRequest plain = FetchRequest.first(where, FetchKind.PAGE);
        return validators == null || contentHash == null || standing == Standing.WITHDRAWN
                ? plain
                : plain.unless(
                        Statements.decoded(validators, KnownVersion.class).validators());
    }

    ItemRecheck.State state() {
        return new ItemRecheck.State(standing, since, step);
    }

    void state(ItemRecheck.State state) {
        standing = state.standing();
        since = state.since();
        step = state.step();
    }

    /** A look that went well. */
    void went(ItemRecheck.Decision decision) {
        state(decision.state());
        nextLook = decision.next().orElse(null);
        lastReason = null;
        failures = 0;
    }

    /** A look that brought nothing. */
    void without(String reason, @Nullable Instant next) {
        lastReason = Statements.kept(reason, 1_000);
        nextLook = next;
    }
}
