package io.tidings.alert.service.page;

import io.quarkus.qute.TemplateInstance;
import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.OvertakenException;
import io.tidings.alert.service.RefusedException;
import io.tidings.search.SearchUnavailableException;
import io.tidings.site.Pages;
import io.tidings.stage.UnavailableException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.jboss.logging.Logger;

/** Answers with a page whatever happens. Nothing that is somebody's own is kept by anyone on the way. */
@Singleton
class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final String OVERTAKEN =
            "This alert was changed elsewhere since you opened it. Open it again and look at what it says now.";
    private static final String NOT_KEPT = "private, no-store";

    private final Pages pages;
    private final AlertConfig config;

    Answers(Pages pages, AlertConfig config) {
        this.pages = pages;
        this.config = config;
    }

    /** Makes an answer. */
    @FunctionalInterface
    interface Making {
        Response answer() throws Exception;
    }

    String assets() {
        return pages.assets();
    }

    Response answer(Making making) {
        return own(answered(making));
    }

    private Response answered(Making making) {
        try {
            return making.answer();
        } catch (SignedOutException e) {
            return to("/alerts");
        } catch (NotFoundException e) {
            return trouble(Status.NOT_FOUND, "Nothing here", "There is nothing of yours at this address.");
        } catch (OvertakenException e) {
            return trouble(Status.CONFLICT, "Changed in the meantime", OVERTAKEN);
        } catch (RefusedException e) {
            return trouble(
                    Status.BAD_REQUEST,
                    "That cannot be done",
                    e.faults().getFirst().field() + " " + e.faults().getFirst().message() + ".");
        } catch (UnavailableException | SearchUnavailableException e) {
            return away(e);
        } catch (RuntimeException e) {
            return pages.failed(e);
        } catch (Exception e) {
            return pages.failed(new IllegalStateException(e));
        }
    }

    private Response away(Exception e) {
        LOG.warnf("a page is put off reason=%s", e.getMessage());
        return pages.trouble(
                Response.status(Status.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds()),
                "Just a moment",
                "Alerts cannot be reached now. Nothing is lost; try again soon.");
    }

    Response trouble(Status status, String title, String words) {
        return pages.trouble(Response.status(status), title, words);
    }

    static Response html(TemplateInstance page) {
        return html(Status.OK, page);
    }

    static Response html(Status status, TemplateInstance page) {
        return Pages.html(Response.status(status), page);
    }

    static Response to(String address, NewCookie... cookies) {
        return Response.seeOther(URI.create(address)).cookie(cookies).build();
    }

    private static Response own(Response answer) {
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
        return answer;
    }
}
