package io.tidings.alert.service.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.subscription.SubscriptionRow;
import io.tidings.alert.service.subscription.SubscriptionTable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a subscription told, for feed readers. The address is the secret: whoever has it reads it. */
@Path("/feeds/alerts")
@RunOnVirtualThread
@Tag(name = "Alerts")
public class FeedsResource {

    private static final int ENTRIES = 100;

    private final SubscriptionTable subscriptions;
    private final AlertTable alerts;
    private final AlertConfig config;

    FeedsResource(SubscriptionTable subscriptions, AlertTable alerts, AlertConfig config) {
        this.subscriptions = subscriptions;
        this.alerts = alerts;
        this.config = config;
    }

    @GET
    @Path("{token:[A-Za-z0-9_-]{20,100}}.atom")
    @Produces("application/atom+xml")
    @Operation(summary = "A subscription as a private Atom feed (RFC 4287)")
    public Response feed(@PathParam("token") String token) throws Exception {
        SubscriptionRow row = subscriptions
                .ofFeed(token)
                .filter(found -> !found.state().equals("unconfirmed"))
                .orElseThrow(NotFoundException::new);
        String xml = new AtomFeed(config.publicAddress()).of(row, alerts.told(row.id(), ENTRIES));
        return Response.ok(xml, "application/atom+xml; charset=utf-8")
                .header("Cache-Control", "private, max-age=60")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
