package io.tidings.alert.service.subscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.alert.channels.MailAddress;
import io.tidings.alert.service.Fault;
import io.tidings.alert.service.RefusedException;
import io.tidings.alert.service.subscription.Confirmations.Confirmed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How readers of mail say yes, and come back. */
@Path("/api/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Subscriptions")
public class ConfirmationsResource {

    private final Confirmations confirmations;
    private final Questions questions;
    private final Owners owners;
    private final PersonalData personalData;

    ConfirmationsResource(Confirmations confirmations, Questions questions, Owners owners, PersonalData personalData) {
        this.confirmations = confirmations;
        this.questions = questions;
        this.owners = owners;
        this.personalData = personalData;
    }

    @POST
    @Path("confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say yes to being told",
            description = "{\"token\": …} from the letter; answers with a token for Authorization: Bearer.")
    public Confirmed confirm(InputStream body) throws Exception {
        String token = SubscriptionBody.json(body).path("token").asText("");
        return confirmations
                .confirm(token)
                .orElseThrow(() -> new RefusedException(
                        List.of(Fault.of("token", "is not one of a letter of ours, or is too old; ask for another"))));
    }

    @POST
    @Path("link")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have a link mailed to manage your subscriptions",
            description = "{\"email\": …}. 202 whether the address is known or not.")
    public Response link(InputStream body) throws Exception {
        ObjectNode json = SubscriptionBody.json(body);
        try {
            questions.link(new MailAddress(json.path("email").asText("")).value());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(List.of(Fault.of("email", String.valueOf(e.getMessage()))));
        }
        return Response.accepted().build();
    }

    @DELETE
    @Operation(
            summary = "Forget you",
            description =
                    "All your subscriptions, their ledgers and deliveries, and your address wherever it stands. Nothing is sent"
                            + " to it again unless its reader confirms it anew.")
    public void forget(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller) throws Exception {
        personalData.forget(owners.known(caller));
    }
}
