package io.tidings.alert.service.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.alert.service.Fault;
import io.tidings.alert.service.RefusedException;
import io.tidings.alert.service.delivery.DeliveryLog;
import io.tidings.alert.service.subscription.SubscriptionDesk;
import io.tidings.alert.service.subscription.SubscriptionRow;
import io.tidings.stage.UnavailableException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What can be done about what was sent, or was not: again, a test, another secret. */
@Path("/alerts/{id:[0-9a-fA-F-]{36}}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SendingsResource {

    private final Sessions sessions;
    private final SubscriptionDesk desk;
    private final DeliveryLog log;
    private final Answers answers;

    SendingsResource(Sessions sessions, SubscriptionDesk desk, DeliveryLog log, Answers answers) {
        this.sessions = sessions;
        this.desk = desk;
        this.log = log;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "alerts")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance secret(String id, String secret, Session session, String assets);
    }

    @POST
    @Path("deliveries/{delivery:[0-9a-fA-F-]{36}}/again")
    @Operation(hidden = true)
    public Response again(
            @PathParam("id") UUID id,
            @PathParam("delivery") UUID delivery,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers) {
        return answers.answer(() -> {
            Session session = sessions.sender(headers, Form.of(sent));
            return sent(id, log.again(owned(session, id).id(), delivery, null));
        });
    }

    /** On the clock of the alert. */
    @POST
    @Path("again")
    @Operation(hidden = true)
    public Response since(@PathParam("id") UUID id, MultivaluedMap<String, String> sent, @Context HttpHeaders headers) {
        return answers.answer(() -> {
            Form form = Form.of(sent);
            Session session = sessions.sender(headers, form);
            SubscriptionRow row = owned(session, id);
            return sent(
                    id,
                    log.again(id, null, moment(form.first("since"), row.timing().zone())));
        });
    }

    @POST
    @Path("channels/{channel:[0-9a-fA-F-]{36}}/test")
    @Operation(hidden = true)
    public Response test(
            @PathParam("id") UUID id,
            @PathParam("channel") UUID channel,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers) {
        return answers.answer(() -> {
            Session session = sessions.sender(headers, Form.of(sent));
            return done(id, log.test(owned(session, id).id(), channel), "tested");
        });
    }

    @POST
    @Path("channels/{channel:[0-9a-fA-F-]{36}}/enable")
    @Operation(hidden = true)
    public Response enable(
            @PathParam("id") UUID id,
            @PathParam("channel") UUID channel,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers) {
        return answers.answer(() -> {
            Session session = sessions.sender(headers, Form.of(sent));
            return done(id, log.enable(owned(session, id).id(), channel), "enabled");
        });
    }

    @POST
    @Path("channels/{channel:[0-9a-fA-F-]{36}}/rotate")
    @Operation(hidden = true)
    public Response rotate(
            @PathParam("id") UUID id,
            @PathParam("channel") UUID channel,
            MultivaluedMap<String, String> sent,
            @Context HttpHeaders headers) {
        return answers.answer(() -> {
            Session session = sessions.sender(headers, Form.of(sent));
            String secret = log.rotate(owned(session, id).id(), channel).orElseThrow(NotFoundException::new);
            return Answers.html(Templates.secret(id.toString(), secret, session, answers.assets()));
        });
    }

    private static Response done(UUID id, int count, String said) {
        if (count == 0) {
            throw new NotFoundException();
        }
        return Answers.to("/alerts/" + id + "?said=" + said);
    }

    private SubscriptionRow owned(Session session, UUID id) throws UnavailableException {
        return desk.find(session.owner(), id);
    }

    private static Response sent(UUID id, int count) {
        return Answers.to("/alerts/" + id + "?said=" + (count == 0 ? "nothing-to-send" : "sent-again") + "#log");
    }

    private static Instant moment(String typed, String zone) {
        try {
            return LocalDateTime.parse(typed).atZone(ZoneId.of(zone)).toInstant();
        } catch (DateTimeException e) {
            throw new RefusedException(
                    List.of(Fault.of("The moment", "is a day and a time, such as 22 November 2026, 09:00")));
        }
    }
}
