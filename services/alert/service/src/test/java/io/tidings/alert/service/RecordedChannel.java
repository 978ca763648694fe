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
import java.util.function.Function;

/** The other end of every channel, for promises about what is sent; how it is sent is shown with real receivers elsewhere. */
@Alternative
@Priority(1)
@ApplicationScoped
public class RecordedChannel implements Channel {

    static final SendOutcome TAKEN = new SendOutcome.Delivered("taken");
    static final SendOutcome GONE = new SendOutcome.Gone("410");
    static final SendOutcome LATER = new SendOutcome.Retry(Optional.empty(), "503");

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile Function<Receiver, SendOutcome> answers = receiver -> TAKEN;

    /** A message that came here. */
    public record Sent(Message message, Receiver receiver) {}

    @Override
    public SendOutcome send(Message message, Receiver receiver, Instant now) {
        SendOutcome answer = answers.apply(receiver);
        if (answer instanceof SendOutcome.Delivered) {
            sent.add(new Sent(message, receiver));
        }
        return answer;
    }

    /** What receivers say from now on. */
    void answers(Function<Receiver, SendOutcome> what) {
        answers = what;
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
