package io.tidings.alert.service.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.alert.service.subscription.Confirmations.Confirmed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Where links in letters lead. A GET shows a button and changes nothing: mail programs look links up by themselves. */
@Path("/alerts")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LinksResource {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Confirmations confirmations;
    private final DeskSettings settings;

    LinksResource(Confirmations confirmations, DeskSettings settings) {
        this.confirmations = confirmations;
        this.settings = settings;
    }

    @CheckedTemplate(basePath = "links")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance ask(String title, String text, String button);

        static native TemplateInstance done(String title, String text, String link);
    }

    @GET
    @Path("confirm/{token}")
    public Response asksToConfirm(@PathParam("token") String token) {
        return page(200, Templates.ask("Confirm", "Do you want to get these alerts by mail?", "Yes, send me alerts"));
    }

    @POST
    @Path("confirm/{token}")
    public Response confirm(@PathParam("token") String token) throws Exception {
        Optional<Confirmed> confirmed = confirmations.confirm(token);
        if (confirmed.isEmpty()) {
            return page(410, Templates.done("This link has ended", "Ask for another one where you subscribed.", "/"));
        }
        String manage =
                settings.home().resolve("/alerts") + "#token=" + confirmed.get().token();
        return page(
                200,
                Templates.done("Confirmed", "Alerts go to " + confirmed.get().email() + " now.", manage));
    }

    @GET
    @Path("unsubscribe/{token}")
    public Response asksToEnd(@PathParam("token") String token) {
        return page(200, Templates.ask("Unsubscribe", "Do you want no more alerts by mail?", "Send me no more mail"));
    }

    /** RFC 8058: the form of a mail program says One-Click, ours nothing. */
    @POST
    @Path("unsubscribe/{token}")
    public Response end(
            @PathParam("token") String token, @FormParam("List-Unsubscribe") @DefaultValue("") String oneClick)
            throws Exception {
        if (!confirmations.refuse(token)) {
            return page(404, Templates.done("This link is not one of ours", "Nothing was changed.", "/"));
        }
        return page(200, Templates.done("Unsubscribed", "No more alerts are sent to this address.", "/alerts"));
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .build();
    }
}
