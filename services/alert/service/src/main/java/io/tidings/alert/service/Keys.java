package io.tidings.alert.service;

import io.tidings.alert.channels.SealedSecret;
import io.tidings.alert.channels.SecretKeyFile;
import io.tidings.alert.channels.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.UUID;

/** What secrets in tables are encrypted with, and what links are signed with. */
@ApplicationScoped
public class Keys {

    private final SecretKeys keys;

    Keys(AlertConfig config) {
        SecureRandom random = new SecureRandom();
        try {
            this.keys = config.keys().isPresent()
                    ? SecretKeys.read(config.keys().get(), random)
                    : SecretKeyFile.open(config.keysFile(), random);
        } catch (IOException e) {
            throw new UncheckedIOException("without keys no secret can be kept: " + e.getMessage(), e);
        }
    }

    /** A secret of a channel as a table may hold it. */
    public String seal(String secret, UUID channel) {
        return keys.seal(secret, channel.toString()).text();
    }

    /** The secret of a channel. */
    public String open(String sealed, UUID channel) {
        return keys.open(new SealedSecret(sealed), channel.toString());
    }

    /** The oldest key: links go on being good when a newer one is put before it. */
    String signing() {
        return keys.reveal().strip().lines().toList().getLast();
    }
}
