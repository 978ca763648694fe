package io.tidings.alert.service.delivery;

import io.tidings.alert.channels.Envelope;
import io.tidings.alert.channels.Message;
import io.tidings.alert.service.AlertConfig;
import io.tidings.alert.service.subscription.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What questions, notices and tests say. */
@ApplicationScoped
class NoticeWords {

    private final Links links;
    private final AlertConfig config;

    NoticeWords(Links links, AlertConfig config) {
        this.links = links;
        this.config = config;
    }

    Message of(DeliveryRow delivery, Envelope envelope) {
        Map<String, String> notice = delivery.notice() == null ? Map.of() : delivery.notice();
        String name = notice.getOrDefault("name", "your alert");
        String detail = notice.getOrDefault("detail", "it failed too long");
        return switch (notice.getOrDefault(Notices.WHAT, "")) {
            case Notices.CONFIRMATION -> question(delivery, envelope, name);
            case Notices.MANAGE ->
                told(delivery, envelope, "Your alerts", List.of("Whoever has this link sees and changes your alerts."));
            case Notices.BROKEN ->
                told(
                        delivery,
                        envelope,
                        "The query of \"" + name + "\" is no longer valid",
                        List.of("It is kept and matches nothing until it is changed.", detail));
            case Notices.DISABLED ->
                told(
                        delivery,
                        envelope,
                        "A channel of your alerts was switched off",
                        List.of(
                                notice.getOrDefault("channel", "A channel") + " was switched off: " + detail + ".",
                                "Once it is switched on again, what it missed can be sent."));
            default -> new Message.Trial(envelope, name);
        };
    }

    private Message question(DeliveryRow delivery, Envelope envelope, String name) {
        Map<String, String> notice = delivery.notice() == null ? Map.of() : delivery.notice();
        var until = delivery.createdAt().plus(config.confirmWithin());
        return new Message.Confirmation(envelope, name, links.confirm(delivery, notice), until);
    }

    private Message told(DeliveryRow delivery, Envelope envelope, String subject, List<String> paragraphs) {
        return new Message.Notice(envelope, subject, paragraphs, links.manage(delivery));
    }
}
