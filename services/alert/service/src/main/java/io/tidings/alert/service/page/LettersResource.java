package io.tidings.alert.service.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.alert.service.subscription.Confirmations;
import io.tidings.alert.service.subscription.Confirmations.Confirmed;
import io.tidings.alert.service.subscription.Confirmations.Question;
import io.tidings.alert.service.subscription.SubscriptionView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where links in letters lead. A GET shows a button and changes nothing: mail programs look links up by themselves. */
@Path("/alerts")
@RunOnVirtualThread
public class LettersResource {

    private static final String ENDED =
            "This link has ended. Save the alert once more, or have another link sent to you.";

    private final Confirmations confirmations;
    private final Sessions sessions;
    private final AlertPages pages;
    private final Answers answers;

    LettersResource(Confirmations confirmations, Sessions sessions, AlertPages pages, Answers answers) {
        this.confirmations = confirmations;
        this.sessions = sessions;
        this.pages = pages;
        this.answers = answers;
    }

    /** What begins once its reader says yes. */
    record Waiting(String name, String explanation, String frequency) {}

    @CheckedTemplate(basePath = "alerts")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance confirm(String email, @Nullable Waiting waiting, String assets);

        static native TemplateInstance unsubscribe(boolean done, String assets);
    }

    @GET
    @Path("confirm/{token}")
    @Operation(hidden = true)
    public Response asksToConfirm(@PathParam("token") String token) {
        return answers.answer(() -> {
            Optional<Question> question = confirmations.question(token);
            if (question.isEmpty()) {
                return ended();
            }
            SubscriptionView view = question.get().waiting();
            Waiting waiting =
                    view == null ? null : new Waiting(view.name(), pages.explanation(view), StateWords.frequency(view));
            return Answers.html(Templates.confirm(question.get().email(), waiting, answers.assets()));
        });
    }

    @POST
    @Path("confirm/{token}")
    @Operation(hidden = true)
    public Response confirm(@PathParam("token") String token) {
        return answers.answer(() -> {
            Optional<Confirmed> confirmed = confirmations.confirm(token);
            return confirmed.isEmpty()
                    ? ended()
                    : Answers.to(
                            "/alerts?said=confirmed",
                            sessions.open(confirmed.get().token()));
        });
    }

    @GET
    @Path("unsubscribe/{token}")
    @Operation(hidden = true)
    public Response asksToEnd(@PathParam("token") String token) {
        return answers.answer(() -> Answers.html(Templates.unsubscribe(false, answers.assets())));
    }

    /** RFC 8058: the form of a mail program says One-Click, ours nothing. Neither is signed in anywhere. */
    @POST
    @Path("unsubscribe/{token}")
    @Operation(hidden = true)
    public Response end(@PathParam("token") String token) {
        return answers.answer(() -> confirmations.refuse(token)
                ? Answers.html(Templates.unsubscribe(true, answers.assets()))
                : answers.trouble(Status.NOT_FOUND, "This link is not one of ours", "Nothing was changed."));
    }

    private Response ended() {
        return answers.trouble(Status.GONE, "This link has ended", ENDED);
    }
}
