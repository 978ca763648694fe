package io.tidings.alert.channels;

import io.tidings.fetch.AddressRules;
import io.tidings.fetch.FetchSettings;
import io.tidings.fetch.NameResolver;
import io.tidings.fetch.UserAgent;
import io.tidings.fetch.WebClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Every channel there is: letters, webhooks, chats. One for a whole service, closed at its end. */
public final class Channels implements Channel, AutoCloseable {

    private static final FetchSettings.Patience PATIENCE =
            new FetchSettings.Patience(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ZERO);

    private final AddressRules targets;
    private final WebClient client;
    private final HttpChannel http;
    private final SmtpSender smtp;

    private Channels(ChannelSettings settings, WebClient client, Duration longest) {
        this.targets = settings.targets();
        this.client = client;
        this.http = new HttpChannel(client, settings.targets(), longest);
        this.smtp = new SmtpSender(settings.mail());
    }

    /**
     * How messages leave.
     *
     * @param targets which addresses webhooks and chats may have
     * @param agent who calls
     */
    public record ChannelSettings(MailSettings mail, AddressRules targets, UserAgent agent) {}

    /** Opens them; names are resolved by the machine. */
    public static Channels open(ChannelSettings settings) {
        return open(settings, NameResolver.ofMachine(), HttpChannel.LONGEST);
    }

    static Channels open(ChannelSettings settings, NameResolver resolver, Duration longest) {
        FetchSettings web = new FetchSettings(settings.agent(), settings.targets(), Map.of(), PATIENCE);
        return new Channels(settings, WebClient.open(web, resolver), longest);
    }

    /** Why an address can be no target of a webhook or chat, for whoever types it; empty when it can. Looks nothing up. */
    public Optional<String> refuses(URI target) {
        return HttpChannel.refuses(targets, target);
    }

    @Override
    public SendOutcome send(Message message, Receiver receiver, Instant now) throws InterruptedException {
        return switch (receiver) {
            case Receiver.Webhook webhook -> http.send(message, webhook, now);
            case Receiver.Chat chat -> http.send(message, chat, now);
            case Receiver.Mailbox mailbox -> {
                if (!mailbox.confirmed() && !(message instanceof Message.Confirmation)) {
                    throw new IllegalArgumentException(mailbox.address() + " is not confirmed");
                }
                yield smtp.send(message, mailbox.address());
            }
        };
    }

    @Override
    public void close() throws IOException {
        smtp.close();
        client.close();
    }
}
