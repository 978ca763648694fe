package io.tidings.alert.service;

import io.tidings.alert.channels.Channel;
import io.tidings.alert.channels.Message;
import io.tidings.alert.channels.Receiver;
import io.tidings.alert.channels.SendOutcome;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The other end of every channel, for promises about what is sent; how it is sent is shown with real receivers elsewhere. */
@Alternative
@Priority(1)
@ApplicationScoped
public class RecordedChannel implements Channel {

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile Predicate<Receiver> takes = receiver -> true;

    /** A message that came here. */
    public record Sent(Message message, Receiver receiver) {}

    @Override
    public SendOutcome send(Message message, Receiver receiver, Instant now) {
        if (!takes.test(receiver)) {
            return new SendOutcome.Gone("410");
        }
        sent.add(new Sent(message, receiver));
        return new SendOutcome.Delivered("taken");
    }

    void takes(Predicate<Receiver> which) {
        takes = which;
    }

    List<Sent> to(String target) {
        return sent.stream()
                .filter(one -> switch (one.receiver()) {
                    case Receiver.Webhook webhook -> webhook.target().toString().equals(target);
                    case Receiver.Mailbox mailbox -> mailbox.address().value().equals(target);
                    case Receiver.Chat chat -> chat.target().toString().equals(target);
                })
                .toList();
    }

    Optional<Message> last(String target) {
        List<Sent> all = to(target);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().message());
    }
}
