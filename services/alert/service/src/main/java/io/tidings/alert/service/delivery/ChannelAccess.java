package io.tidings.alert.service.delivery;

import io.tidings.alert.channels.Channel;
import io.tidings.alert.channels.Channels;
import io.tidings.alert.channels.Channels.ChannelSettings;
import io.tidings.alert.channels.MailAddress;
import io.tidings.alert.channels.MailSettings;
import io.tidings.alert.channels.MailSettings.Login;
import io.tidings.alert.channels.MailSettings.Relay;
import io.tidings.alert.service.AlertConfig;
import io.tidings.fetch.AddressRules;
import io.tidings.fetch.UserAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Opens the channels. */
@ApplicationScoped
class ChannelAccess {

    @Produces
    @Singleton
    Channel channels(AlertConfig config) {
        Optional<Login> login = config.smtpUser()
                .map(user -> new Login(user, config.smtpPassword().orElse("")));
        var mail = new MailSettings(
                new Relay(config.smtpHost(), config.smtpPort(), config.smtpSecurity(), login),
                new MailAddress(config.mailFrom()),
                "Tidings",
                config.mailBounces().map(MailAddress::new));
        var targets = new AddressRules(Set.of(), config.trustedHosts().orElse(Set.of()));
        return Channels.open(new ChannelSettings(mail, targets, new UserAgent("Tidings", "1", agent(config))));
    }

    void close(@Disposes Channel channels) {
        if (channels instanceof Channels open) {
            try {
                open.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static String agent(AlertConfig config) {
        return config.publicAddress().toString();
    }
}
