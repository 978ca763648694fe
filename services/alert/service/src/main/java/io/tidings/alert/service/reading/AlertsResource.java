package io.tidings.alert.service.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.alert.service.subscription.Owner;
import io.tidings.alert.service.subscription.Owners;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was found for somebody, told or not. */
@Path("/api/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Alerts")
public class AlertsResource {

    private final Owners owners;
    private final AlertTable table;

    AlertsResource(Owners owners, AlertTable table) {
        this.owners = owners;
        this.table = table;
    }

    @GET
    @Operation(
            summary = "The ledger of your subscriptions, the newest first",
            description =
                    "Every match, with why it matched, how it goes out, or why it does not. Parameters: subscription,"
                            + " state (pending, delivered, suppressed), since (a moment), size (1 to 200, usually 50), after (what the"
                            + " page before gave as next).")
    public AlertEntry.Page alerts(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller, @Context UriInfo uri)
            throws Exception {
        Owner owner = owners.known(caller);
        return table.page(AskedAlerts.of(owner, uri.getQueryParameters()));
    }
}
