package io.tidings.alert.channels;

import io.tidings.alert.channels.Channels.ChannelSettings;
import io.tidings.fetch.AddressRules;
import io.tidings.fetch.NameResolver;
import io.tidings.fetch.UserAgent;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Settings for tests. */
final class Letters {

    private Letters() {}

    static MailSettings settings(String host, int port) {
        return new MailSettings(
                new MailSettings.Relay(host, port, MailSettings.Security.NONE, Optional.empty()),
                new MailAddress("alerts@tidings.example"),
                "Tidings",
                Optional.of(new MailAddress("bounces@tidings.example")));
    }

    /** Channels that trust some hosts. */
    static Channels channels(MailSettings mail, Set<String> trusted, NameResolver resolver) {
        UserAgent agent = new UserAgent("Tidings", "1.0", "https://tidings.example/about");
        return Channels.open(
                new ChannelSettings(mail, new AddressRules(Set.of(), trusted), agent), resolver, Duration.ofSeconds(2));
    }
}
