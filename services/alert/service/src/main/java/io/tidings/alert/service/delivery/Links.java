package io.tidings.alert.service.delivery;

import io.tidings.alert.channels.Envelope;
import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.Tokens;
import io.tidings.alert.service.Tokens.Purpose;
import io.tidings.contracts.Announcement;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Where messages lead. */
@ApplicationScoped
class Links {

    private final Tokens tokens;
    private final URI home;

    Links(Tokens tokens, AlertConfig config) {
        this.tokens = tokens;
        this.home = config.publicAddress();
    }

    /** Programs and chats have no mailbox: what ends their messages is the page. */
    Envelope.Links of(DeliveryRow delivery) {
        UUID reader = delivery.addressOwner();
        URI manage = home.resolve("/alerts");
        URI end = reader == null
                ? manage
                : home.resolve("/alerts/unsubscribe/" + tokens.issue(Purpose.UNSUBSCRIBE, reader, Instant.EPOCH));
        return new Envelope.Links(end, manage);
    }

    URI subscription(UUID id) {
        return home.resolve("/alerts?subscription=" + id);
    }

    URI permalink(Announcement announcement) {
        return home.resolve("/announcements/" + announcement.id() + "?revision=" + announcement.revision());
    }

    /** Exactly what a letter had no room for. */
    URI rest(UUID delivery, int after) {
        return home.resolve("/alerts/digests/" + delivery + "?after=" + after);
    }

    URI confirm(DeliveryRow delivery, Map<String, String> notice) {
        UUID subject = notice.containsKey("subscription")
                ? UUID.fromString(notice.get("subscription"))
                : delivery.addressOwner() == null ? delivery.owner() : delivery.addressOwner();
        return home.resolve("/alerts/confirm/" + tokens.issue(Purpose.CONFIRM, subject, delivery.createdAt()));
    }

    URI manage(DeliveryRow delivery) {
        return home.resolve("/alerts/open/" + tokens.issue(Purpose.MANAGE, delivery.owner(), delivery.createdAt()));
    }
}
