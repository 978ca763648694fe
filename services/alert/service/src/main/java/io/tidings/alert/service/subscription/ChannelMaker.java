package io.tidings.alert.service.subscription;

import io.tidings.alert.channels.WebhookSecret;
import io.tidings.alert.service.Keys;
import io.tidings.alert.service.subscription.SubscriptionTable.WrittenChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes channels with the secrets they need. A chat's address is a secret as a whole: what is shown of it is its host. */
@ApplicationScoped
class ChannelMaker {

    /** What the address of a chat is shown as begins with this. */
    static final String SHOWN = "chat:";

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    ChannelMaker(Keys keys) {
        this.keys = keys;
    }

    /**
     * Channels that were made.
     *
     * @param channels as they are written
     * @param secrets of webhooks by channel, to be shown once
     */
    record Made(List<WrittenChannel> channels, Map<UUID, String> secrets) {}

    Made make(List<ChannelDraft> drafts) {
        List<WrittenChannel> channels = new ArrayList<>();
        Map<UUID, String> secrets = new HashMap<>();
        channels.add(new WrittenChannel(UUID.randomUUID(), "stream", "", null));
        for (ChannelDraft draft : drafts) {
            UUID id = UUID.randomUUID();
            switch (draft.kind()) {
                case "webhook" -> {
                    String secret = WebhookSecret.make(random).reveal();
                    secrets.put(id, secret);
                    channels.add(new WrittenChannel(id, "webhook", draft.target(), keys.seal(secret, id)));
                }
                case "chat" ->
                    channels.add(new WrittenChannel(id, "chat", shown(draft.target()), keys.seal(draft.target(), id)));
                default -> channels.add(new WrittenChannel(id, draft.kind(), draft.target(), null));
            }
        }
        return new Made(channels, secrets);
    }

    /** Host and eight digits that tell one address from another. What is shown already stays as it is. */
    private static String shown(String target) {
        if (target.startsWith(SHOWN)) {
            return target;
        }
        String digest =
                UUID.nameUUIDFromBytes(target.getBytes(StandardCharsets.UTF_8)).toString();
        return SHOWN + URI.create(target).getHost() + "/" + digest.substring(0, 8);
    }
}
