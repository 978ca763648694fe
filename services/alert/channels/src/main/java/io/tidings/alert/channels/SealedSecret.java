package io.tidings.alert.channels;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret as it is stored: encrypted with AES-256-GCM and bound to what it belongs to. Opened by {@link SecretKeys}.
 *
 * @param text {@code v1.KEY-ID.BASE64URL}; may be stored and logged
 */
public record SealedSecret(String text) {

    private static final Pattern SHAPE = Pattern.compile("v1\\.([A-Za-z0-9]{1,16})\\.([A-Za-z0-9_-]{38,100000})");

    /** Checks the shape. */
    public SealedSecret {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a sealed secret");
        }
    }

    /** Which key opens it. */
    public String keyId() {
        return part(1);
    }

    String body() {
        return part(2);
    }

    private String part(int group) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("the shape was checked");
        }
        return matcher.group(group);
    }
}
