package io.tidings.ingest.service.sources;

import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.service.Accepted;
import io.tidings.ingest.service.Intake;
import io.tidings.ingest.service.IntakeGate;
import io.tidings.ingest.service.RefusedException;
import io.tidings.ingest.service.Uuids;
import io.tidings.ingest.service.sources.ItemTable.Known;
import io.tidings.postgres.Statements;
import io.tidings.source.SourceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a list says itself, as its source's own announcement: by the item's id where it has no page, by its page's address
 * where that page cannot be read. Its trust is the source's, never the page's site.
 */
@ApplicationScoped
class ListedTexts {

    private static final int LEAST_CHARACTERS = 400;

    private final Intake intake;
    private final IntakeGate gate;

    ListedTexts(Intake intake, IntakeGate gate) {
        this.intake = intake;
        this.gate = gate;
    }

    /**
     * What became of an item.
     *
     * @param reason why nothing was taken in
     */
    record Taken(
            @Nullable UUID page,
            @Nullable UUID announcement,
            @Nullable String hash,
            @Nullable String reason) {}

    /** Takes in an item without a page; empty when nothing of it changed. */
    Optional<Taken> taken(SourceSettings source, Found found, @Nullable Known before) {
        Stated stated = Stated.of(found.item(), source);
        boolean withdrawn = found.item().withdrawn();
        String hash = found.textHash(stated);
        if (before != null && hash.equals(before.contentHash()) && withdrawn == before.withdrawn()) {
            return Optional.empty();
        }
        if (withdrawn && before == null) {
            return Optional.of(new Taken(null, null, hash, "it was withdrawn before it was first seen"));
        }
        if (stated.text() == null && stated.html() == null && !withdrawn) {
            return Optional.of(new Taken(null, null, hash, "it has neither a page nor a text"));
        }
        return Optional.of(take(stated.submission(found.clientId().orElse(null), null, withdrawn), hash));
    }

    /** Whether a list's own text is more than a teaser. */
    static boolean full(Stated stated) {
        String text = stated.text() == null ? stated.html() : stated.text();
        return text != null && text.length() >= LEAST_CHARACTERS;
    }

    /** Takes in what a list says of a page that cannot be read. */
    Taken instead(Stated stated, String address) {
        return take(stated.submission(null, address, false), "");
    }

    private Taken take(RawSubmission raw, String hash) {
        try (IntakeGate.Place _ = gate.enter(raw.bytes().length)) {
            Accepted accepted = intake.take(raw).await().indefinitely();
            return new Taken(null, Uuids.of(accepted.id()), hash, null);
        } catch (RefusedException refused) {
            return new Taken(null, null, hash, Statements.kept(refused.getMessage(), 1_000));
        }
    }
}
