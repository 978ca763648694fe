package io.tidings.ingest.service.register;

import io.smallrye.mutiny.Uni;
import io.tidings.postgres.Database;
import io.tidings.source.SettingsDraft;
import io.tidings.source.SourceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The table {@code source}. The loop takes up by itself what is new, changed, paused or resumed here. */
@ApplicationScoped
class SourceRegister {

    /** Two callers who add the same at one time wait for each other here. */
    private static final String TURN = "select 1 from pg_advisory_xact_lock(hashtext('ingest.source'))";

    private static final String SAME_ADDRESS =
            "select id from ingest.source where address = :address order by id limit 1";
    private static final String TAKEN = "select id from ingest.source where id = :id or starts_with(id, :id || '-')";

    private static final String IDS_AND_ADDRESSES =
            "select id from ingest.source union select address from ingest.source";

    private static final String CHECK_NOW = """
            update ingest.source_state set next_check = cast(cast(:now as text) as timestamptz), stopped = null
             where source_id = :id""";

    private final Database database;
    private final Clock clock;

    SourceRegister(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a change does to a source. */
    @FunctionalInterface
    interface Change {
        void to(SourceEntry entry, Instant now);
    }

    /** Adds a source under exactly this id. */
    void add(SourceSettings settings, boolean enabled) {
        transaction(session -> turn(session)
                .chain(() -> session.get(SourceEntry.class, settings.id().value()))
                .invoke(there -> {
                    if (there != null) {
                        throw SourceProblem.conflict(
                                        "there is a source \"" + there.id + "\" already; choose another id")
                                .with("errors", List.of(new SettingsDraft.Fault("id", "is taken")));
                    }
                })
                .chain(() -> insert(session, settings, enabled)));
    }

    /** Adds a source under this id or, when it is taken, the first free one like it. */
    String addLike(SourceSettings settings, boolean enabled) {
        return transaction(session -> turn(session)
                .chain(() -> session.createNativeQuery(TAKEN, String.class)
                        .setParameter("id", settings.id().value())
                        .getResultList())
                .map(taken -> FreeId.like(settings, taken))
                .chain(free ->
                        insert(session, free, enabled).replaceWith(free.id().value())));
    }

    private static Uni<Object> turn(Mutiny.StatelessSession session) {
        return session.createNativeQuery(TURN, Object.class).getSingleResult();
    }

    private Uni<Void> insert(Mutiny.StatelessSession session, SourceSettings settings, boolean enabled) {
        String address = settings.address().toString();
        return session.createNativeQuery(SAME_ADDRESS, String.class)
                .setParameter("address", address)
                .getResultList()
                .invoke(same -> {
                    if (!same.isEmpty()) {
                        throw SourceProblem.conflict(address + " is watched already, as \"" + same.getFirst() + "\"")
                                .with("errors", List.of(new SettingsDraft.Fault("address", "is watched already")))
                                .with("source", same.getFirst());
                    }
                })
                .chain(() -> session.insert(SourceEntry.of(settings, enabled, clock.instant())));
    }

    /** The same settings under an id that nobody has now. */
    SourceSettings withFreeId(SourceSettings settings) {
        return transaction(session -> session.createNativeQuery(TAKEN, String.class)
                .setParameter("id", settings.id().value())
                .getResultList()
                .map(taken -> FreeId.like(settings, taken)));
    }

    /** Under which id an address is watched already. */
    Optional<String> watched(URI address) {
        return transaction(session -> session.createNativeQuery(SAME_ADDRESS, String.class)
                .setParameter("address", address.toString())
                .getResultList()
                .map(same -> same.stream().findFirst()));
    }

    /** What is watched, by both. */
    Set<String> idsAndAddresses() {
        return transaction(session -> session.createNativeQuery(IDS_AND_ADDRESSES, String.class)
                .getResultList()
                .map(HashSet::new));
    }

    /** The source as it was stated. */
    SourceEntry find(String id) {
        SourceEntry found = transaction(session -> session.get(SourceEntry.class, id));
        if (found == null) {
            throw SourceProblem.unknown(id);
        }
        return found;
    }

    /** Changes a source that nobody else changes meanwhile. */
    void change(String id, Change change) {
        transaction(session -> session.get(SourceEntry.class, id, LockMode.PESSIMISTIC_WRITE)
                .chain(entry -> {
                    if (entry == null) {
                        throw SourceProblem.unknown(id);
                    }
                    change.to(entry, clock.instant());
                    return session.update(entry);
                }));
    }

    /** Has a source checked as soon as its host may be asked; one that was never checked is due anyway. */
    void checkNow(String id) {
        SourceEntry entry = find(id);
        if (!entry.enabled) {
            throw SourceProblem.conflict("\"" + id + "\" is paused; resume it, and it is checked at once");
        }
        transaction(session -> session.createNativeQuery(CHECK_NOW)
                .setParameter("now", clock.instant().toString())
                .setParameter("id", id)
                .executeUpdate());
    }

    /** Forgets a source and its checks; what it announced stays. */
    void delete(String id) {
        int deleted = transaction(session -> session.createNativeQuery("delete from ingest.source where id = :id")
                .setParameter("id", id)
                .executeUpdate());
        if (deleted == 0) {
            throw SourceProblem.unknown(id);
        }
    }

    private <T> T transaction(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return Answered.by(() -> database.inTransaction(work));
    }
}
