package io.tidings.alert.service.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.alert.service.Fault;
import io.tidings.alert.service.RefusedException;
import io.tidings.alert.service.page.NewPages.Desk;
import io.tidings.alert.service.subscription.SubscriptionDesk;
import io.tidings.alert.service.subscription.SubscriptionView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One alert: seeing and changing it. */
@Path("/alerts/{id:[0-9a-fA-F-]{36}}")
@RunOnVirtualThread
public class OneResource {

    private final Sessions sessions;
    private final SubscriptionDesk desk;
    private final Views views;
    private final Answers answers;

    OneResource(Sessions sessions, SubscriptionDesk desk, Views views, Answers answers) {
        this.sessions = sessions;
        this.desk = desk;
        this.views = views;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "alerts")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance one(OnePage page, String assets);
    }

    @GET
    @Operation(hidden = true)
    public Response one(@PathParam("id") UUID id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.answer(() -> {
            Session session = sessions.of(headers).orElseThrow(SignedOutException::new);
            Form asked = Form.of(uri.getQueryParameters());
            String after = uri.getQueryParameters().getFirst("after");
            SubscriptionView view = desk.show(session.owner(), id);
            OnePage page = views.one(
                    session,
                    view,
                    new OnePages.Asked(asked.first("state"), after == null ? "" : after, Said.of(asked.first("said"))));
            return Answers.html(Templates.one(page, answers.assets()));
        });
    }

    @GET
    @Path("edit")
    @Operation(hidden = true)
    public Response edits(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.answer(() -> {
            Session session = sessions.of(headers).orElseThrow(SignedOutException::new);
            SubscriptionView view = desk.show(session.owner(), id);
            return shown(Filled.of(view), session, view, List.of());
        });
    }

    @POST
    @Path("edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response edit(@PathParam("id") UUID id, MultivaluedMap<String, String> sent, @Context HttpHeaders headers) {
        return answers.answer(() -> {
            Form form = Form.of(sent);
            Session session = sessions.sender(headers, form);
            SubscriptionView view = desk.show(session.owner(), id);
            if (form.has("add") || form.first("do").equals("look")) {
                Form asked = form.has("add") ? form.narrowed(form.first("add")) : form;
                return shown(asked, session, view, List.of());
            }
            try {
                ObjectNode body = FormBody.of(form).json();
                body.put("edition", Integer.parseInt(form.first("edition")));
                return changed(session, desk.change(session.owner(), id, body));
            } catch (RefusedException e) {
                return shown(form, session, view, e.faults());
            } catch (NumberFormatException e) {
                throw new NotFoundException(e);
            }
        });
    }

    @POST
    @Path("{act:pause|resume|copy|delete|hand-over}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @PathParam("id") UUID id,
            @PathParam("act") String act,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers) {
        return answers.answer(() -> {
            Form form = Form.of(sent);
            Session session = sessions.sender(headers, form);
            return switch (act) {
                case "pause" -> here(desk.pause(session.owner(), id), "paused");
                case "resume" -> here(desk.resume(session.owner(), id), "resumed");
                case "copy" -> copied(session, views.counter().copy(session.owner(), id));
                case "hand-over" -> {
                    views.counter().handOver(session.owner(), id, form);
                    yield Answers.to("/alerts?said=handed-over");
                }
                default -> {
                    desk.delete(session.owner(), id);
                    yield Answers.to("/alerts?said=deleted");
                }
            };
        });
    }

    private Response copied(Session session, SubscriptionView copy) {
        return secret(copy) ? secrets(session, copy) : here(copy, "copied");
    }

    private Response changed(Session session, SubscriptionView view) {
        return secret(view) ? secrets(session, view) : here(view, "saved");
    }

    private static boolean secret(SubscriptionView view) {
        return view.channels().stream().anyMatch(way -> way.secret() != null);
    }

    private Response secrets(Session session, SubscriptionView view) {
        return Answers.html(
                NewAlertResource.Templates.secrets(view, session.owner().name(), session.form(), answers.assets()));
    }

    private Response shown(Form form, Session session, SubscriptionView view, List<Fault> faults) {
        Desk asked = new Desk("/alerts/" + view.id() + "/edit", view.name(), Filled.channels(view, form), session);
        NewPage page = views.form(asked, form, faults);
        boolean wrong = !page.mistakes().isEmpty() || page.form().wrong();
        return Answers.html(
                wrong ? Status.BAD_REQUEST : Status.OK, NewAlertResource.Templates.form(page, answers.assets()));
    }

    private static Response here(SubscriptionView view, String said) {
        return Answers.to("/alerts/" + view.id() + "?said=" + said);
    }
}
