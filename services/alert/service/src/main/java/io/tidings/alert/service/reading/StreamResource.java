package io.tidings.alert.service.reading;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.tidings.alert.service.reading.AlertStreams.Listener;
import io.tidings.alert.service.reading.AlertStreams.Place;
import io.tidings.alert.service.subscription.Owner;
import io.tidings.alert.service.subscription.Owners;
import io.tidings.contracts.AlertSent;
import io.tidings.contracts.EventCodec;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Alerts as they are told, for programs and pages that stay connected. */
@Path("/api/alerts")
@Tag(name = "Alerts")
public class StreamResource {

    private static final int BUSY = 503;

    /** Rounds of a second without an alert after which a sign of life is sent: proxies close what is silent. */
    private static final int SILENT_ROUNDS = 15;

    private final Owners owners;
    private final AlertStreams streams;

    StreamResource(Owners owners, AlertStreams streams) {
        this.owners = owners;
        this.streams = streams;
    }

    @GET
    @Path("stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Your alerts as they are told (server-sent events)",
            description =
                    "Each event's id is partition and offset of alerts.sent.v1; Last-Event-ID goes on after it. Where no"
                            + " header can be set, access_token takes the place of Authorization.")
    public Multi<OutboundSseEvent> stream(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller,
            @QueryParam("access_token") @Nullable String token,
            @HeaderParam("Last-Event-ID") @Nullable String last,
            @Context Sse sse)
            throws Exception {
        Owner owner = owners.known(caller == null && token != null ? "Bearer " + token : caller);
        Place place = Place.read(last).orElse(null);
        if (!streams.enter()) {
            throw new WebApplicationException(BUSY);
        }
        return Multi.createFrom()
                .emitter(emitter ->
                        Thread.ofVirtual().name("stream").start(() -> listen(owner, place, new Events(sse, emitter))));
    }

    private void listen(Owner owner, @Nullable Place place, Events events) {
        try {
            streams.listen(owner.id(), place, events);
            events.emitter.complete();
        } catch (RuntimeException e) {
            events.emitter.fail(e);
        }
    }

    /** What one listener gets. */
    private static final class Events implements Listener {

        private final Sse sse;
        private final MultiEmitter<? super OutboundSseEvent> emitter;
        private int silent;

        Events(Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
            this.sse = sse;
            this.emitter = emitter;
        }

        @Override
        public void alert(String id, AlertSent sent) {
            silent = 0;
            emitter.emit(sse.newEventBuilder()
                    .id(id)
                    .name("alert")
                    .data(String.class, new String(EventCodec.encode(sent), StandardCharsets.UTF_8))
                    .build());
        }

        @Override
        public boolean isListening() {
            silent++;
            if (silent % SILENT_ROUNDS == 0) {
                emitter.emit(sse.newEventBuilder().comment("still here").build());
            }
            return !emitter.isCancelled();
        }
    }
}
