package io.tidings.alert.channels;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and verifies by Standard Webhooks: HMAC-SHA256 over {@code id.timestamp.body}. */
public final class WebhookSignature {

    /** How old or how far ahead a message may be to count as fresh. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1";

    private WebhookSignature() {}

    /**
     * What came in.
     *
     * @param id header {@code webhook-id}
     * @param timestamp header {@code webhook-timestamp}
     * @param signature header {@code webhook-signature}
     */
    public record Headers(String id, String timestamp, String signature) {}

    /** Whether a message is what its sender signed. */
    public enum Verdict {
        /** It is, and it is fresh. */
        GENUINE,
        /** No known secret made any of its signatures. */
        FORGED,
        /** It is, but from too long ago: it may be played again by somebody who overheard it. */
        STALE,
        /** It is, but from the future. */
        EARLY,
        /** Its headers cannot be read. */
        UNREADABLE
    }

    /** The header for a message signed with each secret: {@code v1,… v1,…}. */
    public static String header(List<WebhookSecret> secrets, String id, Instant timestamp, byte[] body) {
        return secrets.stream()
                .map(secret -> VERSION + "," + base64(secret, id + "." + timestamp.getEpochSecond() + ".", body))
                .collect(Collectors.joining(" "));
    }

    /** Verifies with the usual tolerance. */
    public static Verdict verify(List<WebhookSecret> secrets, Headers headers, byte[] body, Instant now) {
        if (!headers.timestamp().matches("[0-9]{1,12}")) {
            return Verdict.UNREADABLE;
        }
        String said = headers.id() + "." + headers.timestamp() + ".";
        boolean genuine = List.of(headers.signature().split(" ", 64)).stream()
                .filter(each -> each.startsWith(VERSION + ","))
                .anyMatch(each ->
                        secrets.stream().anyMatch(secret -> same(each, VERSION + "," + base64(secret, said, body))));
        if (!genuine) {
            return Verdict.FORGED;
        }
        Instant made = Instant.ofEpochSecond(Long.parseLong(headers.timestamp()));
        if (made.isBefore(now.minus(TOLERANCE))) {
            return Verdict.STALE;
        }
        return made.isAfter(now.plus(TOLERANCE)) ? Verdict.EARLY : Verdict.GENUINE;
    }

    private static String base64(WebhookSecret secret, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    /** Takes the same time wherever they differ. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
