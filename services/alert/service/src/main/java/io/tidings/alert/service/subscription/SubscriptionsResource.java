package io.tidings.alert.service.subscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.alert.channels.MailAddress;
import io.tidings.alert.service.Fault;
import io.tidings.alert.service.RefusedException;
import io.tidings.alert.service.Tokens;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is told of what. */
@Path("/api/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Subscriptions")
public class SubscriptionsResource {

    private static final String ONE = "{id:[0-9a-fA-F-]{36}}";

    private final SubscriptionDesk desk;
    private final Owners owners;
    private final Tokens tokens;
    private final DeskSettings settings;

    SubscriptionsResource(SubscriptionDesk desk, Owners owners, Tokens tokens, DeskSettings settings) {
        this.desk = desk;
        this.owners = owners;
        this.tokens = tokens;
        this.settings = settings;
    }

    @GET
    @Operation(summary = "Your subscriptions, oldest first", description = "Parameters: size (1 to 200), after.")
    public SubscriptionView.Page list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("size") @DefaultValue("50") int size)
            throws Exception {
        if (size < 1 || size > 200) {
            throw new RefusedException(List.of(Fault.of("size", "is a whole number from 1 to 200")));
        }
        return desk.list(owners.known(caller), after, size);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Subscribe to a search",
            description =
                    "search holds the parameters of GET /api/announcements that are conditions (q, theme, region …);"
                            + " frequency is immediate, hourly, daily (at) or weekly (day, at) on the clock of zone, quietHours has from and"
                            + " until; channels are {kind: email, address}, {kind: webhook, url} or {kind: chat, url}. Without a key, email"
                            + " says whose it is: it is told to that address alone, once its reader has confirmed. 201 with activeFrom: what is"
                            + " first published from then on is told. A webhook's secret is shown here and never again.")
    public Response create(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller, InputStream body)
            throws Exception {
        ObjectNode json = SubscriptionBody.json(body);
        Owner owner = owner(caller, json);
        boolean anonymous = caller == null;
        if (anonymous) {
            json.putArray("channels").addObject().put("kind", "email").put("address", owner.name());
        }
        SubscriptionDraft draft = SubscriptionBody.read(json, settings.today());
        SubscriptionView made = desk.create(owner, draft, tokens.fresh());
        return Response.created(URI.create("/api/subscriptions/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path(ONE)
    @Operation(summary = "A subscription, and how many matches stand where")
    public SubscriptionView one(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller, @PathParam("id") UUID id)
            throws Exception {
        return desk.show(owners.known(caller), id);
    }

    @PATCH
    @Path(ONE)
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Change a subscription",
            description =
                    "The fields to change, and the edition that you have seen; 409 when it was changed since. Another"
                            + " query is the next version: it applies to what is first published from then on.")
    public SubscriptionView change(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller, @PathParam("id") UUID id, InputStream body)
            throws Exception {
        return desk.change(owners.known(caller), id, SubscriptionBody.json(body));
    }

    @POST
    @Path(ONE + "/pause")
    @Operation(summary = "Note matches without telling them")
    public SubscriptionView pause(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller, @PathParam("id") UUID id)
            throws Exception {
        return desk.pause(owners.known(caller), id);
    }

    @POST
    @Path(ONE + "/resume")
    @Operation(summary = "Tell matches again, from now on")
    public SubscriptionView resume(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller, @PathParam("id") UUID id)
            throws Exception {
        return desk.resume(owners.known(caller), id);
    }

    @POST
    @Path(ONE + "/copy")
    @Operation(summary = "Make a second one that is like it")
    public Response copy(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller, @PathParam("id") UUID id)
            throws Exception {
        SubscriptionView copy = desk.copy(owners.known(caller), id, tokens.fresh());
        return Response.created(URI.create("/api/subscriptions/" + copy.id()))
                .entity(copy)
                .build();
    }

    @POST
    @Path(ONE + "/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a subscription to somebody else", description = "{\"email\": …}; they are asked first.")
    public Response handOver(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller, @PathParam("id") UUID id, InputStream body)
            throws Exception {
        Owner from = owners.known(caller);
        desk.handOver(from, id, owners.ofAddress(address(SubscriptionBody.json(body))));
        return Response.noContent().build();
    }

    @DELETE
    @Path(ONE)
    @Operation(summary = "Forget a subscription and its ledger")
    public void delete(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller, @PathParam("id") UUID id)
            throws Exception {
        desk.delete(owners.known(caller), id);
    }

    private Owner owner(@Nullable String caller, ObjectNode json) throws Exception {
        if (caller != null) {
            return owners.known(caller);
        }
        if (!json.hasNonNull("email")) {
            throw new NotAuthorizedException("Bearer");
        }
        return owners.named(address(json));
    }

    private static String address(ObjectNode json) {
        try {
            return new MailAddress(json.path("email").asText("")).value();
        } catch (IllegalArgumentException e) {
            throw new RefusedException(List.of(Fault.of("email", String.valueOf(e.getMessage()))));
        }
    }
}
