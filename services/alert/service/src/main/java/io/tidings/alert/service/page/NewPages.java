package io.tidings.alert.service.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.alert.service.Fault;
import io.tidings.alert.service.RefusedException;
import io.tidings.alert.service.page.AlertForm.Kept;
import io.tidings.alert.service.subscription.SubscriptionBody;
import io.tidings.query.language.Explanation;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.SearchUnavailableException;
import io.tidings.site.SiteAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the page with the form, as it was filled in, and what the alert would have told. */
@ApplicationScoped
class NewPages {

    private static final Logger LOG = Logger.getLogger(NewPages.class);

    private final Outlook outlook;

    NewPages(Outlook outlook) {
        this.outlook = outlook;
    }

    /**
     * Whose form it is, and where it goes.
     *
     * @param name of the alert that is changed, null for a new one
     * @param channels that there are to choose from
     */
    record Desk(
            String action,
            @Nullable String name,
            List<Kept> channels,
            @Nullable Session session) {}

    /** The page before anything is saved. */
    NewPage page(Desk desk, Form form) {
        return page(desk, form, List.of());
    }

    /**
     * The page with what is wrong.
     *
     * @param refused what the desk would not take, beside what is wrong with the fields
     */
    NewPage page(Desk desk, Form form, List<Fault> refused) {
        FormBody body = FormBody.of(form);
        List<Fault> faults = new ArrayList<>(refused);
        SearchQuery query = understood(form, faults);
        Looked looked = query == null || form.search().isEmpty() ? new Looked(null, null) : looked(body, faults);
        SiteAddress asked = new SiteAddress("/alerts/new", form.search());
        Session session = desk.session();
        return new NewPage(
                desk.action(),
                desk.name(),
                query == null ? null : Explanation.of(query),
                asked.at("/").toString(),
                body.mistakes(faults, asked),
                new AlertForm(form, body.errors(faults), desk.channels()),
                looked.look(),
                looked.silent(),
                session == null ? null : session.owner().name(),
                session == null ? "" : session.form());
    }

    /** The look back, or why there is none. */
    private record Looked(@Nullable LookBack look, @Nullable String silent) {}

    private Looked looked(FormBody body, List<Fault> faults) {
        try {
            return new Looked(outlook.of(lookedAt(body.json())), null);
        } catch (RefusedException e) {
            e.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
            return new Looked(null, "What it would have told is shown once the fields are put right.");
        } catch (SearchUnavailableException e) {
            LOG.warnf("no look back reason=%s", e.getMessage());
            return new Looked(null, "What it would have told cannot be looked up now. It can be saved all the same.");
        }
    }

    /** Receivers say nothing about what is found. */
    private static ObjectNode lookedAt(ObjectNode body) {
        return body.deepCopy().without(List.of("channels", "name"));
    }

    private @Nullable SearchQuery understood(Form form, List<Fault> faults) {
        List<Fault> wrong = new ArrayList<>();
        SearchQuery query = SubscriptionBody.query(form.search(), outlook.today(), wrong);
        wrong.stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
        return wrong.isEmpty() ? query : null;
    }
}
