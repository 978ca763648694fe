package io.tidings.embed;

import io.tidings.contracts.Announcement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What of an announcement becomes a vector: its title and its lede, the beginning of the body, where official
 * announcements say what they are about.
 *
 * @param text title, line break, lede
 */
public record EmbeddedText(String text) {

    /** As much of the body as is read, in UTF-16 code units: two or three paragraphs, about 150 pieces of words. */
    static final int LEDE = 600;

    private static final int TITLE = 400;
    private static final int HASH_BYTES = 16;

    /** The text of an announcement. */
    public static EmbeddedText of(Announcement announcement) {
        String title = announcement.content().title();
        String body = announcement.content().body();
        return new EmbeddedText(start(title, TITLE) + "\n" + start(body, LEDE));
    }

    /**
     * Names the text and what reads it: same name, same vector.
     *
     * @param model name of the model; another one gives other vectors
     * @return 32 hexadecimal digits
     */
    public String hash(String model) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(model.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never half of a character. */
    private static String start(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(units - 1)) ? units - 1 : units;
        return text.substring(0, end);
    }
}
