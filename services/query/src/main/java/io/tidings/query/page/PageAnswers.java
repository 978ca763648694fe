package io.tidings.query.page;

import io.quarkus.qute.TemplateInstance;
import io.tidings.query.service.Problem.Fault;
import io.tidings.query.service.QueryConfig;
import io.tidings.query.service.RefusedException;
import io.tidings.search.InvalidPageException;
import io.tidings.search.SearchUnavailableException;
import io.tidings.site.Pages;
import io.tidings.site.SiteAddress;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;

/** Answers with a page whatever happens: a person cannot read a problem document. */
@Singleton
class PageAnswers {

    private static final Logger LOG = Logger.getLogger(PageAnswers.class);

    private final SearchPages searches;
    private final Pages pages;
    private final QueryConfig config;

    PageAnswers(SearchPages searches, Pages pages, QueryConfig config) {
        this.searches = searches;
        this.pages = pages;
        this.config = config;
    }

    /** Makes a page, given where its files are. */
    @FunctionalInterface
    interface Making {
        TemplateInstance page(String assets) throws RefusedException, InvalidPageException, SearchUnavailableException;
    }

    Response answer(SiteAddress asked, Making making) {
        try {
            return Pages.html(Response.ok(), making.page(pages.assets()));
        } catch (RefusedException e) {
            return refused(asked, e.faults());
        } catch (InvalidPageException e) {
            return refused(asked, List.of(new Fault("after", 0, 0, e.getMessage(), null)));
        } catch (SearchUnavailableException e) {
            LOG.warnf("elasticsearch is away: %s", e.getMessage());
            return pages.trouble(
                    Response.status(Response.Status.SERVICE_UNAVAILABLE)
                            .header(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds()),
                    "Just a moment",
                    "Searches cannot be answered now. Nothing is lost; try again soon.");
        } catch (NotFoundException e) {
            return pages.trouble(
                    Response.status(Response.Status.NOT_FOUND),
                    "Nothing here",
                    "There is no announcement, or no such revision of one, at this address.");
        } catch (RuntimeException e) {
            return pages.failed(e);
        }
    }

    private Response refused(SiteAddress asked, List<Fault> faults) {
        return Pages.html(
                Response.status(Response.Status.BAD_REQUEST),
                PageResource.Templates.search(searches.refused(asked.at("/"), faults), pages.assets()));
    }
}
