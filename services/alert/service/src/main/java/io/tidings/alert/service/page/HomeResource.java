package io.tidings.alert.service.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.alert.service.RefusedException;
import io.tidings.alert.service.subscription.Owner;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Somebody's alerts, and how they come in: by a link that was mailed, and nothing else. */
@Path("/alerts")
@RunOnVirtualThread
public class HomeResource {

    private final Sessions sessions;
    private final AlertPages pages;
    private final Counter counter;
    private final Answers answers;

    HomeResource(Sessions sessions, AlertPages pages, Counter counter, Answers answers) {
        this.sessions = sessions;
        this.pages = pages;
        this.counter = counter;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "alerts")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(ListPage page, String assets);

        static native TemplateInstance door(String said, String email, String error, String assets);

        static native TemplateInstance mailed(String email, String assets);

        static native TemplateInstance open(String email, String assets);
    }

    /** Letters and feeds lead here with a subscription's id. */
    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.answer(() -> {
            String said = Said.of(first(uri, "said"));
            Optional<Session> session = sessions.of(headers);
            if (session.isEmpty()) {
                return Answers.html(Templates.door(said, "", "", answers.assets()));
            }
            String one = first(uri, "subscription");
            return one.matches("[0-9a-fA-F-]{36}")
                    ? Answers.to("/alerts/" + one)
                    : Answers.html(
                            Templates.list(pages.list(session.get(), first(uri, "after"), said), answers.assets()));
        });
    }

    @POST
    @Path("link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response link(MultivaluedMap<String, String> sent) {
        return answers.answer(() -> {
            Form form = Form.of(sent);
            try {
                counter.link(form);
            } catch (RefusedException e) {
                String error = FormBody.of(form).errors(e.faults()).getOrDefault("email", "");
                return Answers.html(
                        Status.BAD_REQUEST, Templates.door("", form.first("email"), error, answers.assets()));
            }
            return Answers.html(Status.ACCEPTED, Templates.mailed(form.first("email"), answers.assets()));
        });
    }

    /** Mail programs look links up by themselves, so only the button opens. */
    @GET
    @Path("open/{token}")
    @Operation(hidden = true)
    public Response opens(@PathParam("token") String token) {
        return answers.answer(() -> {
            Optional<Owner> owner = sessions.holder(token);
            return owner.isEmpty()
                    ? ended()
                    : Answers.html(Templates.open(owner.get().name(), answers.assets()));
        });
    }

    @POST
    @Path("open/{token}")
    @Operation(hidden = true)
    public Response open(@PathParam("token") String token) {
        return answers.answer(
                () -> sessions.holder(token).isEmpty() ? ended() : Answers.to("/alerts", sessions.open(token)));
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOut(MultivaluedMap<String, String> sent, @Context HttpHeaders headers) {
        return answers.answer(() -> {
            sessions.sender(headers, Form.of(sent));
            return Answers.to("/alerts?said=signed-out", sessions.closed());
        });
    }

    @POST
    @Path("forget")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response forget(MultivaluedMap<String, String> sent, @Context HttpHeaders headers) {
        return answers.answer(() -> {
            sessions.forget(sessions.sender(headers, Form.of(sent)));
            return Answers.to("/alerts?said=forgotten", sessions.closed());
        });
    }

    private Response ended() {
        return Answers.html(
                Status.GONE,
                Templates.door("This link has ended. Have another one sent to you.", "", "", answers.assets()));
    }

    private static String first(UriInfo uri, String name) {
        @Nullable String value = uri.getQueryParameters().getFirst(name);
        return value == null ? "" : value;
    }
}
