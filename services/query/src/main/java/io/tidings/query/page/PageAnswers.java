package io.tidings.query.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tidings.query.service.Problem.Fault;
import io.tidings.query.service.QueryConfig;
import io.tidings.query.service.RefusedException;
import io.tidings.search.InvalidPageException;
import io.tidings.search.SearchUnavailableException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Answers with a page whatever happens: a person cannot read a problem document. */
@Singleton
class PageAnswers {

    private static final Logger LOG = Logger.getLogger(PageAnswers.class);
    private static final String HTML = "text/html; charset=utf-8";

    private final SearchPages searches;
    private final Assets assets;
    private final QueryConfig config;

    PageAnswers(SearchPages searches, Assets assets, QueryConfig config) {
        this.searches = searches;
        this.assets = assets;
        this.config = config;
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance trouble(String title, String words, String assets);
    }

    /** Makes a page, given where its files are. */
    @FunctionalInterface
    interface Making {
        TemplateInstance page(String assets) throws RefusedException, InvalidPageException, SearchUnavailableException;
    }

    Response answer(SiteAddress asked, Making making) {
        try {
            return html(Response.ok(), making.page(assets.base()));
        } catch (RefusedException e) {
            return refused(asked, e.faults());
        } catch (InvalidPageException e) {
            return refused(asked, List.of(new Fault("after", 0, 0, e.getMessage(), null)));
        } catch (SearchUnavailableException e) {
            LOG.warnf("elasticsearch is away: %s", e.getMessage());
            return html(
                    Response.status(Response.Status.SERVICE_UNAVAILABLE)
                            .header(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds()),
                    trouble("Just a moment", "Searches cannot be answered now. Nothing is lost; try again soon."));
        } catch (NotFoundException e) {
            return html(
                    Response.status(Response.Status.NOT_FOUND),
                    trouble("Nothing here", "There is no announcement, or no such revision of one, at this address."));
        } catch (RuntimeException e) {
            String reference = UUID.randomUUID().toString();
            LOG.errorf(e, "unexpected failure %s", reference);
            return html(
                    Response.serverError(),
                    trouble("That went wrong", "Something failed on our side; it is logged under " + reference + "."));
        }
    }

    private Response refused(SiteAddress asked, List<Fault> faults) {
        return html(
                Response.status(Response.Status.BAD_REQUEST),
                PageResource.Templates.search(searches.refused(asked.at("/"), faults), assets.base()));
    }

    private TemplateInstance trouble(String title, String words) {
        return Templates.trouble(title, words, assets.base());
    }

    private static Response html(Response.ResponseBuilder answer, TemplateInstance page) {
        return answer.type(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "HX-Target")
                .entity(page.render())
                .build();
    }
}
