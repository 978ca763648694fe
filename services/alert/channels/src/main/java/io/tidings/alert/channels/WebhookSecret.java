package io.tidings.alert.channels;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** What a webhook and its receiver share, as Standard Webhooks writes it: {@code whsec_} and base64 of 24 to 64 bytes. */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final int NEW_BYTES = 32;

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /** A new one that nobody can guess. */
    public static WebhookSecret make(SecureRandom random) {
        byte[] key = new byte[NEW_BYTES];
        random.nextBytes(key);
        return new WebhookSecret(key);
    }

    /**
     * Reads one; the prefix may be missing.
     *
     * @throws IllegalArgumentException when it is none; the message does not repeat it
     */
    public static WebhookSecret of(String written) {
        String base64 = written.startsWith(PREFIX) ? written.substring(PREFIX.length()) : written;
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("a webhook secret is whsec_ and base64", broken);
        }
        if (key.length < FEWEST_BYTES || key.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "a webhook secret has " + FEWEST_BYTES + " to " + MOST_BYTES + " bytes, not " + key.length);
        }
        return new WebhookSecret(key);
    }

    /** The whole secret, to be shown once to its owner or to be sealed. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    byte[] key() {
        return key.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookSecret secret && Arrays.equals(key, secret.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return PREFIX + "***";
    }
}
