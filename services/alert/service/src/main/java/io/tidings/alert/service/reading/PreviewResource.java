package io.tidings.alert.service.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.alert.service.subscription.SubscriptionBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would have been told, before anything is saved. */
@Path("/api/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Subscriptions")
public class PreviewResource {

    private final Previews previews;
    private final Clock clock;

    PreviewResource(Previews previews, Clock clock) {
        this.previews = previews;
        this.clock = clock;
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Show what a subscription would have told",
            description =
                    "Takes what POST /api/subscriptions takes. Answers with the matches of the last 7, 30 and 365 days,"
                            + " bars per week, the messages of the last 30 days as they would have gone out, and what further"
                            + " conditions would leave. digestOnly says that it is too much to be told at once. Nothing is kept.")
    public Preview preview(InputStream body) throws Exception {
        return previews.of(SubscriptionBody.read(SubscriptionBody.json(body), LocalDate.now(clock)));
    }
}
