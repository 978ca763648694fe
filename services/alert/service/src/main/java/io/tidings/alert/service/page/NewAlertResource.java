package io.tidings.alert.service.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.alert.service.Fault;
import io.tidings.alert.service.RefusedException;
import io.tidings.alert.service.page.AlertForm.Kept;
import io.tidings.alert.service.page.NewPages.Desk;
import io.tidings.alert.service.subscription.SubscriptionView;
import io.tidings.stage.UnavailableException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Saves a search as an alert, after showing what it would have told. */
@Path("/alerts/new")
@RunOnVirtualThread
public class NewAlertResource {

    private static final String HERE = "/alerts/new";

    private final Sessions sessions;
    private final NewPages pages;
    private final Counter counter;
    private final Answers answers;

    NewAlertResource(Sessions sessions, NewPages pages, Counter counter, Answers answers) {
        this.sessions = sessions;
        this.pages = pages;
        this.counter = counter;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "alerts")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(NewPage page, String assets);

        static native TemplateInstance sent(String email, String name, String assets);

        static native TemplateInstance secrets(SubscriptionView made, String account, String token, String assets);
    }

    @GET
    @Operation(hidden = true)
    public Response form(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.answer(() -> {
            Session session = sessions.of(headers).orElse(null);
            Form form = Form.of(uri.getQueryParameters())
                    .usually("frequency", "daily")
                    .usually("at", "07:30")
                    .usually("day", "monday")
                    .usually("zone", "UTC");
            Form own = session == null ? form : form.usually("keep", mail(session));
            return shown(own, session, List.of());
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response filled(MultivaluedMap<String, String> sent, @Context HttpHeaders headers) {
        return answers.answer(() -> {
            Form form = Form.of(sent);
            Session session = sessions.of(headers).orElse(null);
            if (form.has("add")) {
                return shown(form.narrowed(form.first("add")), session, List.of());
            }
            if (form.first("do").equals("look")) {
                return shown(form, session, List.of());
            }
            try {
                return session == null ? asked(form) : saved(form, sessions.sender(headers, form));
            } catch (RefusedException e) {
                return shown(form, session, e.faults());
            }
        });
    }

    private Response asked(Form form) throws UnavailableException {
        SubscriptionView made = counter.ask(form);
        return Answers.html(Status.ACCEPTED, Templates.sent(form.first("email"), made.name(), answers.assets()));
    }

    private Response saved(Form form, Session session) throws UnavailableException {
        ObjectNode body = FormBody.of(form).json();
        SubscriptionView made = counter.make(session.owner(), body);
        boolean secret = made.channels().stream().anyMatch(way -> way.secret() != null);
        return secret
                ? Answers.html(Templates.secrets(made, session.owner().name(), session.form(), answers.assets()))
                : Answers.to("/alerts/" + made.id() + "?said=made");
    }

    private Response shown(Form form, @Nullable Session session, List<Fault> faults) {
        NewPage page = pages.page(new Desk(HERE, null, channels(form, session), session), form, faults);
        boolean wrong = !page.mistakes().isEmpty() || page.form().wrong();
        return Answers.html(wrong ? Status.BAD_REQUEST : Status.OK, Templates.form(page, answers.assets()));
    }

    private static List<Kept> channels(Form form, @Nullable Session session) {
        if (session == null || session.owner().address() == null) {
            return List.of();
        }
        String mail = mail(session);
        return List.of(
                new Kept(mail, "Mail", session.owner().name(), form.all("keep").contains(mail)));
    }

    private static String mail(Session session) {
        return "email|" + session.owner().name();
    }
}
