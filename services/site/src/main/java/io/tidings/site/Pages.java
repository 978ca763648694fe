package io.tidings.site;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Answers with a page whatever happens: a person cannot read a problem document. */
@Singleton
public class Pages {

    private static final Logger LOG = Logger.getLogger(Pages.class);
    private static final String HTML = "text/html; charset=utf-8";

    private final Assets assets;
    private final Template trouble;

    Pages(Assets assets, @Location("site/trouble") Template trouble) {
        this.assets = assets;
        this.trouble = trouble;
    }

    /** What the address of a page's files begins with. */
    public String assets() {
        return assets.base();
    }

    /** A page, to be asked for anew each time. */
    public static Response html(Response.ResponseBuilder answer, TemplateInstance page) {
        return answer.type(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "HX-Target")
                .entity(page.render())
                .build();
    }

    /** A page that says why there is no other. */
    public Response trouble(Response.ResponseBuilder answer, String title, String words) {
        TemplateInstance page =
                trouble.data("title", title).data("words", words).data("assets", assets.base());
        return html(answer, page);
    }

    /** A page for what nobody expected; the log says it under the same reference. */
    public Response failed(RuntimeException e) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(e, "unexpected failure %s", reference);
        return trouble(
                Response.serverError(),
                "That went wrong",
                "Something failed on our side; it is logged under " + reference + ".");
    }
}
