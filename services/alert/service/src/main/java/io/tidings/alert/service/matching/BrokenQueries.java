package io.tidings.alert.service.matching;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tidings.alert.service.Loop;
import io.tidings.alert.service.WakeUp;
import io.tidings.alert.service.subscription.Notices;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A query that a new vocabulary or language makes invalid is kept, marked, and its owner told; never deleted. */
@ApplicationScoped
class BrokenQueries {

    private static final String MARK = """
            update alert.subscription s set state = 'broken', state_reason = p.detail, edition = s.edition + 1
              from jsonb_to_record(cast(cast($1 as text) as jsonb)) as p(id uuid, version integer, detail text)
             where s.id = p.id and s.version = p.version and s.state in ('active', 'paused')
            returning cast(json_build_object('owner', s.owner_id, 'name', s.name) as text)""";

    private final LoadedSubscriptions loaded;
    private final Database database;
    private final Notices notices;
    private @Nullable Loop loop;

    BrokenQueries(LoadedSubscriptions loaded, Database database, Notices notices) {
        this.loaded = loaded;
        this.database = database;
        this.notices = notices;
    }

    private record Marked(UUID owner, String name) {}

    void onStart(@Observes StartupEvent event) {
        loop = new Loop("broken queries", this::mark, new WakeUp(), Duration.ofSeconds(1));
        loop.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.interrupt();
        }
    }

    private boolean mark() throws UnavailableException {
        LoadedSubscriptions.Broken broken = loaded.broken().peek();
        if (broken == null) {
            return false;
        }
        Optional<Marked> marked = database.row(MARK, broken, Marked.class);
        if (marked.isPresent()) {
            notices.tell(
                    marked.get().owner(),
                    Map.of(Notices.WHAT, Notices.BROKEN, "name", marked.get().name(), "detail", broken.detail()));
        }
        loaded.broken().remove();
        return true;
    }
}
