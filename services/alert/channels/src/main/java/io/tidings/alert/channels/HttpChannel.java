package io.tidings.alert.channels;

import io.tidings.alert.channels.Receiver.Chat;
import io.tidings.alert.channels.Receiver.Webhook;
import io.tidings.fetch.AddressRules;
import io.tidings.fetch.PostOutcome;
import io.tidings.fetch.PostRequest;
import io.tidings.fetch.Refusal;
import io.tidings.fetch.WebClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Webhooks and chats: one POST to an address that is checked at the moment of connecting. */
final class HttpChannel {

    /** Longest time of an attempt in all. */
    static final Duration LONGEST = Duration.ofSeconds(20);

    private final WebClient client;
    private final AddressRules rules;
    private final Duration longest;

    HttpChannel(WebClient client, AddressRules rules, Duration longest) {
        this.client = client;
        this.rules = rules;
        this.longest = longest;
    }

    /** Why an address cannot be a target, by its writing; empty when it can. */
    static Optional<String> refuses(AddressRules rules, URI target) {
        boolean secure = "https"
                .equals(target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT));
        if (!secure && !rules.trusts(target)) {
            return Optional.of("a webhook's address begins with https://");
        }
        return rules.refuses(target).map(Refusal::reason);
    }

    SendOutcome send(Message message, Webhook webhook, Instant now) throws InterruptedException {
        byte[] body = WebhookPayload.of(message);
        String id = message.envelope().id();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                WebhookSignature.header(webhook.secrets(), id, now, body));
        return post(new PostRequest(webhook.target(), headers, body, longest), now, false);
    }

    SendOutcome send(Message message, Chat chat, Instant now) throws InterruptedException {
        byte[] body = switch (chat.format()) {
            case SLACK -> SlackPayload.of(message);
        };
        Map<String, String> headers = Map.of("Content-Type", "application/json; charset=utf-8");
        return post(new PostRequest(chat.target(), headers, body, longest), now, true);
    }

    private SendOutcome post(PostRequest request, Instant now, boolean chat) throws InterruptedException {
        Optional<String> refusal = refuses(rules, request.address());
        if (refusal.isPresent()) {
            return new SendOutcome.Refused(refusal.get());
        }
        return switch (request.send(client, now)) {
            case PostOutcome.Answered answered -> answered(answered, chat);
            // Where a name leads can be put right at the receiver; it costs nothing to look again.
            case PostOutcome.Blocked blocked ->
                new SendOutcome.Retry(Optional.empty(), blocked.refusal().reason());
            case PostOutcome.Failed failed -> new SendOutcome.Retry(Optional.empty(), failed.reason());
        };
    }

    private static SendOutcome answered(PostOutcome.Answered answer, boolean chat) {
        String said = answer.excerpt().isEmpty() ? "" : ": " + answer.excerpt();
        String detail = "answered " + answer.status() + said;
        if (answer.success()) {
            return new SendOutcome.Delivered(detail);
        }
        return switch (answer.status()) {
            case 410 -> new SendOutcome.Gone(detail);
            // A chat says so when its webhook was taken away; a program may be down for a while.
            case 404 -> chat ? new SendOutcome.Gone(detail) : retry(answer, detail);
            case 400, 403, 413 -> chat ? new SendOutcome.Refused(detail) : retry(answer, detail);
            case 301, 302, 303, 307, 308 ->
                retry(answer, detail + "; redirects are not followed: give the new address");
            default -> retry(answer, detail);
        };
    }

    private static SendOutcome retry(PostOutcome.Answered answer, String detail) {
        return new SendOutcome.Retry(answer.retryAfter(), detail);
    }
}
