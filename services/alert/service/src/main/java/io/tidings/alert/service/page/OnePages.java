package io.tidings.alert.service.page;

import io.tidings.alert.service.delivery.DeliveryLog;
import io.tidings.alert.service.reading.AlertEntry;
import io.tidings.alert.service.reading.AlertTable;
import io.tidings.alert.service.reading.AskedAlerts;
import io.tidings.alert.service.subscription.SubscriptionView;
import io.tidings.site.SiteAddress;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import java.util.List;

/** Makes the page of one alert. */
@ApplicationScoped
class OnePages {

    private static final int MATCHES = 20;
    private static final int SENDINGS = 30;
    private static final List<String> STATES = List.of("pending", "delivered", "suppressed");

    private final AlertPages pages;
    private final AlertTable alerts;
    private final DeliveryLog log;
    private final VersionTable versions;

    OnePages(AlertPages pages, AlertTable alerts, DeliveryLog log, VersionTable versions) {
        this.pages = pages;
        this.alerts = alerts;
        this.log = log;
        this.versions = versions;
    }

    /** What of the ledger is to be seen. */
    record Asked(String state, String after, String said) {}

    OnePage page(Session session, SubscriptionView view, Asked asked) throws UnavailableException {
        ZoneId zone = ZoneId.of(view.zone());
        return new OnePage(
                session.owner().name(),
                session.form(),
                asked.said(),
                pages.row(view),
                new SiteAddress("/", view.search()).toString(),
                StateWords.moment(view.activeFrom() == null ? view.createdAt() : view.activeFrom(), zone),
                view.feed() == null ? null : view.feed().toString(),
                view.edition(),
                view.channels().stream().map(way -> channel(way, zone)).toList(),
                matches(session, view, asked),
                LogWords.of(log.entries(view.id(), SENDINGS), zone),
                versions.newest(view.id()).stream()
                        .map(version -> version(version, zone))
                        .toList(),
                view.zone());
    }

    private OnePage.Matches matches(Session session, SubscriptionView view, Asked asked) throws UnavailableException {
        String state = STATES.contains(asked.state()) ? asked.state() : "";
        MultivaluedMap<String, String> wanted = new MultivaluedHashMap<>();
        wanted.putSingle("subscription", view.id().toString());
        wanted.putSingle("size", String.valueOf(MATCHES));
        if (!state.isEmpty()) {
            wanted.putSingle("state", state);
        }
        if (!asked.after().isEmpty()) {
            wanted.putSingle("after", asked.after());
        }
        AlertEntry.Page page = alerts.page(AskedAlerts.of(session.owner(), wanted));
        SiteAddress here = new SiteAddress("/alerts/" + view.id(), new MultivaluedHashMap<>())
                .set("state", state.isEmpty() ? null : state);
        ZoneId zone = ZoneId.of(view.zone());
        return new OnePage.Matches(
                state,
                page.items().stream().map(entry -> MatchWords.of(entry, zone)).toList(),
                page.next() == null ? null : here.set("after", page.next()) + "#matches");
    }

    private static OnePage.Channel channel(SubscriptionView.Way way, ZoneId zone) {
        return new OnePage.Channel(
                way.id().toString(),
                StateWords.capital(StateWords.kind(way.kind())),
                StateWords.shown(way),
                StateWords.standing(way, zone),
                way.disabledAt() != null && !"unsubscribed".equals(way.disabledReason()),
                way.kind().equals("webhook"));
    }

    private static OnePage.Version version(VersionTable.Row row, ZoneId zone) {
        return new OnePage.Version(
                row.number(),
                row.query().isEmpty() ? "everything" : row.query(),
                StateWords.moment(row.from(), zone),
                row.until() == null ? "now" : StateWords.moment(row.until(), zone),
                row.paused());
    }
}
