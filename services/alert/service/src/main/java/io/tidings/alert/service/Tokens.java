package io.tidings.alert.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Links that nobody can guess or make. A link is signed, not kept: no table holds one, and a letter written again has the same. */
@ApplicationScoped
public class Tokens {

    private static final int SIGNATURE = 43;

    private final SecureRandom random = new SecureRandom();
    private final byte[] signing;

    Tokens(Keys keys) {
        this.signing = mac(keys.signing().getBytes(StandardCharsets.UTF_8), "links");
    }

    /** What a link allows. */
    public enum Purpose {
        /** Says that an address wants to be told; the subject is an owner. */
        CONFIRM,
        /** Sees and changes all of an owner's subscriptions. */
        MANAGE,
        /** Ends the letters to an address; the subject is an owner. */
        UNSUBSCRIBE,
        /** Shows that a form comes from a page of ours. */
        FORM
    }

    /**
     * What a token says, once it is known to be ours.
     *
     * @param subject whom it is about
     * @param at when it was made
     */
    public record Grant(UUID subject, Instant at) {}

    /** A token: the same subject and second give the same one. */
    public String issue(Purpose purpose, UUID subject, Instant at) {
        String body = subject + "." + Long.toString(at.getEpochSecond(), 36);
        return body + "." + signature(purpose, body);
    }

    /** What a token says; empty when it is not ours, for something else, or too old. */
    public Optional<Grant> read(Purpose purpose, String token, Duration lasts, Instant now) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3
                || parts[2].length() != SIGNATURE
                || !equal(parts[2], signature(purpose, parts[0] + "." + parts[1]))) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(parts[1], 36));
        return Optional.of(new Grant(UUID.fromString(parts[0]), at))
                .filter(grant -> grant.at().plus(lasts).isAfter(now));
    }

    /** What the forms of whoever is signed in with a token carry. */
    public String ofForms(String token) {
        return signature(Purpose.FORM, token);
    }

    /** Text that cannot be guessed. */
    public String fresh() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Compares without telling by its time how much was right. */
    public static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(Purpose purpose, String body) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(signing, purpose + " " + body));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
