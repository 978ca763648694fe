package io.tidings.ingest.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.contracts.AnnouncementId;
import io.tidings.ingest.service.ErasureFamily.Told;
import io.tidings.ingest.service.ErasureQueries.Decision;
import io.tidings.ingest.service.ErasureQueries.Standing;
import io.tidings.postgres.Database;
import io.tidings.stage.UnavailableException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Legal erasure over HTTP: for whoever runs the system, on the service's own port; the edge does not let the public here. */
@Path("/api/erasures")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RunOnVirtualThread
public class ErasuresResource {

    private final Erasures erasures;
    private final ErasureWatch watch;
    private final Database database;

    ErasuresResource(Erasures erasures, ErasureWatch watch, Database database) {
        this.erasures = erasures;
        this.watch = watch;
        this.database = database;
    }

    /**
     * What an erasure would take.
     *
     * @param announcements what is asked for, as far as it is known
     * @param copies what says the same and is another announcement
     */
    record Preview(List<Told> announcements, List<Told> copies) {}

    /**
     * Where an erasure stands.
     *
     * @param status erased, removed (no topic holds a byte of it any more) or lifted
     * @param remaining records of it that topics still hold, by topic
     * @param decisions who decided what and why
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String id,
            String status,
            Instant erasedAt,
            @Nullable Instant liftedAt,
            @Nullable Instant lookedAt,
            @JsonRawValue @Nullable String remaining,
            @Nullable Instant removedAt,
            @Nullable List<Decision> decisions) {

        static State of(Standing one, @Nullable List<Decision> decisions) {
            String status = one.liftedAt() != null ? "lifted" : one.removedAt() != null ? "removed" : "erased";
            return new State(
                    one.id(),
                    status,
                    one.erasedAt(),
                    one.liftedAt(),
                    one.lookedAt(),
                    one.remaining(),
                    one.removedAt(),
                    decisions);
        }
    }

    /** All that was erased. */
    record States(List<State> items) {}

    @GET
    @Path("/preview")
    @Operation(summary = "Say what an erasure would take, and what else says the same")
    public Preview preview(@QueryParam("id") @Nullable String id, @QueryParam("url") @Nullable String url) {
        return answered(() -> {
            ErasureFamily family = erasures.family(ErasureRequest.of(id, url));
            return new Preview(family.meant(), family.copies());
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Erase an announcement for legal reasons",
            description =
                    "Names it by id, or by url with everything at that address; reason and by are kept, its text is"
                            + " not. withCopies takes what says the same along.")
    public Erasures.Done erase(ErasureRequest.@Nullable Body body) {
        ErasureRequest.Body sent = body == null ? new ErasureRequest.Body(null, null, null, null, null) : body;
        var request = ErasureRequest.of(sent.id(), sent.url());
        var said = ErasureRequest.said(sent.by(), sent.reason());
        return answered(() -> {
            var done = erasures.erase(request, Boolean.TRUE.equals(sent.withCopies()), said);
            watch.look();
            return done;
        });
    }

    @GET
    @Operation(summary = "List erasures, the newest first")
    public States all() {
        return answered(() ->
                new States(database.inTransaction(session -> ErasureQueries.standings(session, false)).stream()
                        .map(one -> State.of(one, null))
                        .toList()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Say where an erasure stands, who decided it and why")
    public State one(@PathParam("id") String id) {
        return answered(() -> state(ErasureRequest.id(id)));
    }

    @POST
    @Path("/{id}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let an erased announcement come in again; what was erased stays gone")
    public State lift(@PathParam("id") String id, ErasureRequest.@Nullable Body body) {
        AnnouncementId announcement = ErasureRequest.id(id);
        var said = ErasureRequest.said(body == null ? null : body.by(), body == null ? null : body.reason());
        return answered(() -> {
            state(announcement);
            erasures.lift(announcement, said);
            return state(announcement);
        });
    }

    private State state(AnnouncementId id) throws UnavailableException {
        Standing standing = database.inTransaction(session -> ErasureQueries.standing(session, id))
                .orElseThrow(NotFoundException::new);
        return State.of(standing, database.inTransaction(session -> ErasureQueries.decisions(session, id)));
    }

    private interface Work<T> {
        T done() throws UnavailableException;
    }

    private static <T> T answered(Work<T> work) {
        try {
            return work.done();
        } catch (UnavailableException e) {
            throw new AwayException("PostgreSQL does not answer", e);
        }
    }
}
