package io.tidings.search;

import io.tidings.contracts.AnnouncementId;
import io.tidings.search.Listing.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one pair of indices holds everything that another holds: walks both side by side, document by document,
 * and writes what is missing or older there anew. Walking again does no harm; after being broken off, the next walk goes on
 * where it matters.
 */
public final class CarryOver {

    private static final int AT_ONCE = 20;
    private static final int NAMED_AT_MOST = 1_000;

    private final SearchConnection connection;
    private final IndexNames from;
    private final IndexNames to;

    /**
     * Prepares a walk.
     *
     * @param from what is to be held
     * @param to the aliases of what is to hold it
     */
    public CarryOver(SearchConnection connection, IndexNames from, IndexNames to) {
        this.connection = connection;
        this.from = from;
        this.to = to;
    }

    /**
     * What a walk found.
     *
     * @param documents how many documents the one pair holds
     * @param checksum over id, revision and sequence of each
     * @param held how many of them the other pair holds now, in the same sequence or a newer one
     * @param heldChecksum over these
     * @param carried how many had to be written
     * @param refused documents that cannot be written, and why; they are not held
     * @param onlyThere announcements of which the other pair has more; a thousand at most
     */
    public record Walk(
            long documents,
            long checksum,
            long held,
            long heldChecksum,
            long carried,
            List<String> refused,
            Set<AnnouncementId> onlyThere) {

        /** Copies the collections. */
        public Walk {
            refused = List.copyOf(refused);
            onlyThere = Set.copyOf(onlyThere);
        }

        /** Whether the counts and the checksums of both agree. */
        public boolean agrees() {
            return documents == held && checksum == heldChecksum;
        }
    }

    /**
     * Walks over both indices.
     *
     * @param progress is told how many documents were compared
     * @throws SearchUnavailableException when Elasticsearch cannot go on now
     */
    public Walk walk(LongConsumer progress) throws SearchUnavailableException {
        Steps steps = new Steps(progress);
        steps.over(new Shelf(connection, from.revisions(), to.revisions(), true));
        steps.over(new Shelf(connection, from.latest(), to.latest(), false));
        return steps.walk();
    }

    /** One walk. */
    private final class Steps {
        private final LongConsumer progress;
        private final AnnouncementWriter writer = new AnnouncementWriter(connection, to);
        private final List<String> refused = new ArrayList<>();
        private final Set<AnnouncementId> onlyThere = new LinkedHashSet<>();
        private final Tally all = new Tally();
        private final Tally held = new Tally();
        private long carried;

        Steps(LongConsumer progress) {
            this.progress = progress;
        }

        Walk walk() {
            return new Walk(all.count, all.sum, held.count, held.sum, carried, refused, onlyThere);
        }

        void over(Shelf shelf) throws SearchUnavailableException {
            List<Entry> missing = new ArrayList<>();
            List<Entry> more = new ArrayList<>();
            try (Listing here = new Listing(connection, shelf.here());
                    Listing there = new Listing(connection, shelf.there())) {
                Entry one = here.next();
                Entry other = there.next();
                while (one != null || other != null) {
                    int order = shelf.compare(one, other);
                    if (order > 0) {
                        note(other, more);
                    } else {
                        compared(one, order == 0 ? other : null, missing);
                    }
                    if (missing.size() == AT_ONCE) {
                        carry(shelf, missing);
                    }
                    one = order <= 0 ? here.next() : one;
                    other = order >= 0 ? there.next() : other;
                }
            }
            carry(shelf, missing);
            shelf.held(shelf.gone(more)).forEach(entry -> onlyThere.add(new AnnouncementId(entry.id())));
        }

        private static void note(@Nullable Entry other, List<Entry> more) {
            if (other != null && more.size() < NAMED_AT_MOST) {
                more.add(other);
            }
        }

        private void compared(@Nullable Entry one, @Nullable Entry other, List<Entry> missing) {
            if (one == null) {
                return;
            }
            all.add(one);
            progress.accept(all.count);
            if (other != null && other.sequence() >= one.sequence()) {
                held.add(one);
            } else {
                missing.add(one);
            }
        }

        /** What came in since the listing began is there by now. What is erased meanwhile is not brought back. */
        private void carry(Shelf shelf, List<Entry> missing) throws SearchUnavailableException {
            List<Entry> there = shelf.held(missing);
            there.forEach(held::add);
            missing.removeAll(there);
            List<Shelf.Kept> kept = shelf.fetch(missing);
            write(kept);
            for (Entry entry : shelf.gone(missing)) {
                writer.erase(new AnnouncementId(entry.id()));
                if (kept.stream().noneMatch(one -> one.entry().equals(entry))) {
                    held.add(entry);
                }
            }
            missing.clear();
        }

        private void write(List<Shelf.Kept> kept) throws SearchUnavailableException {
            List<WriteOutcome> outcomes =
                    writer.write(kept.stream().map(Shelf.Kept::enriched).toList());
            for (int i = 0; i < kept.size(); i++) {
                Entry entry = kept.get(i).entry();
                switch (outcomes.get(i)) {
                    case WriteOutcome.Written _, WriteOutcome.Older _ -> {
                        carried++;
                        held.add(entry);
                    }
                    case WriteOutcome.Unavailable no -> throw new SearchUnavailableException(no.reason());
                    case WriteOutcome.Refused no -> refused.add(entry.id() + ": " + no.reason());
                }
            }
        }
    }

    /** Counts documents, in whatever order. */
    private static final class Tally {
        private long count;
        private long sum;

        void add(Entry entry) {
            count++;
            long mixed = entry.id().hashCode() * 0x9E3779B97F4A7C15L + entry.revision();
            mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L + entry.sequence();
            sum += (mixed ^ (mixed >>> 32)) * 0x94D049BB133111EBL;
        }
    }
}
