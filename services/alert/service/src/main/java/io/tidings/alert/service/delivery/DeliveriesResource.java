package io.tidings.alert.service.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.alert.service.Fault;
import io.tidings.alert.service.RefusedException;
import io.tidings.alert.service.subscription.Owners;
import io.tidings.alert.service.subscription.SubscriptionBody;
import io.tidings.alert.service.subscription.SubscriptionDesk;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The delivery log of a subscription, and what can be done about it. */
@Path("/api/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Deliveries")
public class DeliveriesResource {

    private static final String ONE = "{id:[0-9a-fA-F-]{36}}/";
    private static final int SHOWN = 200;

    private final Owners owners;
    private final SubscriptionDesk desk;
    private final DeliveryLog log;

    DeliveriesResource(Owners owners, SubscriptionDesk desk, DeliveryLog log) {
        this.owners = owners;
        this.desk = desk;
        this.log = log;
    }

    /** The newest deliveries. */
    public record Entries(List<DeliveryLog.Entry> items) {}

    @GET
    @Path(ONE + "deliveries")
    @Operation(summary = "The newest deliveries of a subscription, with every attempt")
    public Entries deliveries(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller, @PathParam("id") UUID id)
            throws Exception {
        return new Entries(log.entries(owned(caller, id), SHOWN));
    }

    @POST
    @Path(ONE + "deliveries/{delivery}/resend")
    @Operation(summary = "Send a delivery again, with the same id")
    public Map<String, Integer> again(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller,
            @PathParam("id") UUID id,
            @PathParam("delivery") UUID delivery)
            throws Exception {
        return Map.of("sent", atLeastOne(log.again(owned(caller, id), delivery, null)));
    }

    @POST
    @Path(ONE + "resend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send everything since a moment again", description = "{\"since\": \"2026-11-22T09:00:00Z\"}")
    public Map<String, Integer> since(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller, @PathParam("id") UUID id, InputStream body)
            throws Exception {
        String since = SubscriptionBody.json(body).path("since").asText("");
        try {
            return Map.of("sent", log.again(owned(caller, id), null, Instant.parse(since)));
        } catch (DateTimeException e) {
            throw new RefusedException(List.of(Fault.of("since", "is a moment such as 2026-11-22T09:00:00Z")));
        }
    }

    @POST
    @Path(ONE + "channels/{channel}/test")
    @Operation(summary = "Send a test over a channel")
    public Map<String, Integer> test(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller,
            @PathParam("id") UUID id,
            @PathParam("channel") UUID channel)
            throws Exception {
        return Map.of("sent", atLeastOne(log.test(owned(caller, id), channel)));
    }

    @POST
    @Path(ONE + "channels/{channel}/enable")
    @Operation(summary = "Switch a channel on again")
    public Map<String, Integer> enable(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller,
            @PathParam("id") UUID id,
            @PathParam("channel") UUID channel)
            throws Exception {
        return Map.of("enabled", atLeastOne(log.enable(owned(caller, id), channel)));
    }

    @POST
    @Path(ONE + "channels/{channel}/rotate")
    @Operation(
            summary = "Give a webhook a new secret",
            description = "Shown once. For a day both sign, so that the receiver can change over.")
    public Map<String, String> rotate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller,
            @PathParam("id") UUID id,
            @PathParam("channel") UUID channel)
            throws Exception {
        return Map.of("secret", log.rotate(owned(caller, id), channel).orElseThrow(NotFoundException::new));
    }

    private UUID owned(@Nullable String caller, UUID id) throws Exception {
        return desk.find(owners.known(caller), id).id();
    }

    private static int atLeastOne(int count) {
        if (count == 0) {
            throw new NotFoundException();
        }
        return count;
    }
}
