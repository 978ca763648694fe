package io.tidings.alert.service.delivery;

import io.tidings.alert.channels.MailAddress;
import io.tidings.alert.channels.Receiver;
import io.tidings.alert.channels.WebhookSecret;
import io.tidings.alert.service.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Whom a delivery goes to, with the secrets that takes. */
@ApplicationScoped
class Receivers {

    private final Keys keys;

    Receivers(Keys keys) {
        this.keys = keys;
    }

    Receiver of(DeliveryRow delivery) {
        return switch (delivery.targetKind()) {
            case "email" -> new Receiver.Mailbox(new MailAddress(delivery.target()), delivery.ready());
            case "webhook" -> new Receiver.Webhook(URI.create(delivery.target()), secrets(delivery));
            case "chat" -> new Receiver.Chat(URI.create(open(delivery)), Receiver.Chat.Format.SLACK);
            default -> throw new IllegalStateException("nothing is sent to " + delivery.targetKind());
        };
    }

    private List<WebhookSecret> secrets(DeliveryRow delivery) {
        List<WebhookSecret> secrets = new ArrayList<>();
        secrets.add(WebhookSecret.of(open(delivery)));
        if (delivery.earlierSecret() != null) {
            secrets.add(WebhookSecret.of(keys.open(delivery.earlierSecret(), channel(delivery))));
        }
        return secrets;
    }

    private String open(DeliveryRow delivery) {
        return keys.open(Objects.requireNonNull(delivery.secret(), "a channel without its secret"), channel(delivery));
    }

    private static UUID channel(DeliveryRow delivery) {
        return Objects.requireNonNull(delivery.channel(), "a delivery without its channel");
    }
}
