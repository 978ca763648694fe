package io.tidings.alert.service.delivery;

import io.tidings.alert.channels.Channel;
import io.tidings.alert.channels.Message;
import io.tidings.alert.channels.Receiver;
import io.tidings.alert.channels.RetrySchedule;
import io.tidings.alert.channels.SendOutcome;
import io.tidings.alert.service.delivery.DeliveryTable.Attempt;
import io.tidings.alert.service.delivery.DeliveryTable.Ended;
import io.tidings.alert.service.subscription.Notices;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tries a delivery once and writes down what came of it. */
@ApplicationScoped
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final String WAITING = "waiting";
    private static final String DELIVERED = "delivered";
    private static final String GIVEN_UP = "given-up";
    private static final int LONGEST_DETAIL = 500;

    private final Messages messages;
    private final Receivers receivers;
    private final Channel channels;
    private final Log log;

    Sender(Messages messages, Receivers receivers, Channel channels, Log log) {
        this.messages = messages;
        this.receivers = receivers;
        this.channels = channels;
        this.log = log;
    }

    /** What has become of it is kept, and told where it must be. */
    @ApplicationScoped
    static class Log {

        private final DeliveryTable table;
        private final Notices notices;
        private final Clock clock;

        Log(DeliveryTable table, Notices notices, Clock clock) {
            this.table = table;
            this.notices = notices;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        void end(DeliveryRow delivery, Ended ended) throws UnavailableException {
            table.end(ended);
            if (ended.disable() != null) {
                notices.tell(
                        delivery.owner(),
                        Map.of(
                                Notices.WHAT,
                                Notices.DISABLED,
                                "channel",
                                delivery.targetKind() + " " + delivery.target(),
                                "detail",
                                ended.disable()));
            }
        }
    }

    /** One attempt. */
    void send(DeliveryRow delivery) throws UnavailableException, InterruptedException {
        Instant begun = log.now();
        boolean question = delivery.notice() != null
                && Notices.CONFIRMATION.equals(delivery.notice().get(Notices.WHAT));
        if (!delivery.ready() && !question) {
            log.end(delivery, ended(delivery, begun, GIVEN_UP, "the channel is switched off or not confirmed"));
            return;
        }
        Optional<Message> message = messages.of(delivery);
        if (message.isEmpty()) {
            log.end(delivery, ended(delivery, begun, GIVEN_UP, "what it spoke of was erased"));
            return;
        }
        Receiver receiver = receivers.of(delivery);
        SendOutcome outcome = attempt(message.get(), receiver, begun);
        log.end(delivery, ended(delivery, begun, receiver, outcome));
    }

    private SendOutcome attempt(Message message, Receiver receiver, Instant now) throws InterruptedException {
        try {
            return channels.send(message, receiver, now);
        } catch (RuntimeException e) {
            LOG.errorf(e, "a channel failed deliveryId=%s", message.envelope().id());
            return new SendOutcome.Retry(Optional.empty(), "a fault of ours: " + e);
        }
    }

    private Ended ended(DeliveryRow delivery, Instant begun, Receiver receiver, SendOutcome outcome) {
        Instant now = log.now();
        return switch (outcome) {
            case SendOutcome.Delivered _ -> ended(delivery, begun, outcome, new Fate(DELIVERED, null, null));
            case SendOutcome.Refused _ -> ended(delivery, begun, outcome, new Fate(GIVEN_UP, null, null));
            case SendOutcome.Gone _ -> ended(delivery, begun, outcome, new Fate(GIVEN_UP, null, "gone for good"));
            case SendOutcome.Retry retry -> {
                Instant next = RetrySchedule.of(receiver)
                        .next(delivery.attempts() + 1, retry, now, RandomGenerator.getDefault())
                        .orElse(null);
                boolean long_ = delivery.failingSince() != null
                        && delivery.failingSince()
                                .plus(RetrySchedule.SWITCH_OFF_AFTER)
                                .isBefore(now);
                yield ended(
                        delivery,
                        begun,
                        outcome,
                        new Fate(next == null ? GIVEN_UP : WAITING, next, long_ ? "failing for five days" : null));
            }
        };
    }

    /** What becomes of it. */
    private record Fate(
            String state, @Nullable Instant next, @Nullable String disable) {}

    private Ended ended(DeliveryRow delivery, Instant begun, SendOutcome outcome, Fate fate) {
        Instant now = log.now();
        boolean delivered = outcome instanceof SendOutcome.Delivered;
        String detail = outcome.detail().length() <= LONGEST_DETAIL
                ? outcome.detail()
                : outcome.detail().substring(0, LONGEST_DETAIL);
        String word = delivered ? DELIVERED : fate.state().equals(WAITING) ? "failed" : "refused";
        int millis = (int) Duration.between(begun, now).toMillis();
        return new Ended(
                delivery.id(),
                delivery.lease(),
                now,
                fate.next(),
                fate.state(),
                fate.state().equals(GIVEN_UP) ? detail : null,
                new Attempt(millis, word, null, detail.replace("\u0000", "")),
                delivery.channel(),
                !delivered,
                fate.disable());
    }

    private Ended ended(DeliveryRow delivery, Instant begun, String state, String reason) {
        Attempt attempt = new Attempt(0, "refused", null, reason);
        return new Ended(delivery.id(), delivery.lease(), begun, null, state, reason, attempt, null, false, null);
    }
}
