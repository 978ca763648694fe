package io.tidings.alert.channels;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that secrets are encrypted with. New secrets are sealed with the newest; the older ones only open. Thread-safe.
 *
 * <p>Written as {@code ID:BASE64} entries, newest first, separated by line breaks or commas: in a file ({@link SecretKeyFile})
 * or in a setting that all instances share.
 */
public final class SecretKeys {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final Map<String, SecretKeySpec> byId;
    private final SecureRandom random;

    private SecretKeys(Map<String, SecretKeySpec> byId, SecureRandom random) {
        this.byId = byId;
        this.random = random;
    }

    /** One new key. */
    public static SecretKeys make(SecureRandom random) {
        return new SecretKeys(new LinkedHashMap<>(), random).rotated();
    }

    /**
     * Reads keys as they are written.
     *
     * @throws IllegalArgumentException when an entry is none; the message names its place and does not repeat it
     */
    public static SecretKeys read(String written, SecureRandom random) {
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        int place = 0;
        for (String entry : written.strip().split("[\\s,]+", -1)) {
            place++;
            String[] parts = entry.split(":", 2);
            if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9]{1,16}") || keys.containsKey(parts[0])) {
                throw new IllegalArgumentException(
                        "key " + place + " is not ID:BASE64 with an id of its own of up to 16 letters and digits");
            }
            keys.put(parts[0], key(parts[1], place));
        }
        return new SecretKeys(keys, random);
    }

    /** The same keys behind a new one, which seals from now on. */
    public SecretKeys rotated() {
        byte[] id = new byte[4];
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(id);
        random.nextBytes(key);
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        keys.put("k" + HexFormat.of().formatHex(id), new SecretKeySpec(key, "AES"));
        keys.putAll(byId);
        return new SecretKeys(keys, random);
    }

    /** As {@link #read} takes them: whoever has this has every secret. */
    public String reveal() {
        return byId.entrySet().stream()
                .map(entry -> entry.getKey() + ":"
                        + Base64.getEncoder().encodeToString(entry.getValue().getEncoded()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * Encrypts a secret.
     *
     * @param owner what it belongs to, for example a channel's id: it can be opened only for the same
     */
    public SealedSecret seal(String secret, String owner) {
        String keyId = newest();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] hidden =
                crypt(Cipher.ENCRYPT_MODE, new Use(keyId, nonce, owner), secret.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Arrays.copyOf(nonce, nonce.length + hidden.length);
        System.arraycopy(hidden, 0, whole, nonce.length, hidden.length);
        return new SealedSecret(
                "v1." + keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
    }

    /**
     * Decrypts a secret.
     *
     * @throws IllegalArgumentException when its key is not here, or it was sealed for another owner or was changed
     */
    public String open(SealedSecret sealed, String owner) {
        if (!byId.containsKey(sealed.keyId())) {
            throw new IllegalArgumentException("the key " + sealed.keyId() + " is not among the keys given");
        }
        byte[] whole = Base64.getUrlDecoder().decode(sealed.body());
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        byte[] hidden = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return new String(
                crypt(Cipher.DECRYPT_MODE, new Use(sealed.keyId(), nonce, owner), hidden), StandardCharsets.UTF_8);
    }

    /** Whether it was sealed with an older key and should be sealed anew. */
    public boolean isOld(SealedSecret sealed) {
        return !sealed.keyId().equals(newest());
    }

    private String newest() {
        return byId.keySet().iterator().next();
    }

    private byte[] crypt(int mode, Use use, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, byId.get(use.keyId()), new GCMParameterSpec(TAG_BITS, use.nonce()));
            cipher.updateAAD((use.keyId() + "\n" + use.owner()).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("the secret is not one of " + use.owner() + ", or was changed", wrong);
        }
    }

    private static SecretKeySpec key(String base64, int place) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("key " + place + " is not base64", broken);
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("key " + place + " has " + key.length + " bytes, not " + KEY_BYTES);
        }
        return new SecretKeySpec(key, "AES");
    }

    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    private record Use(String keyId, byte[] nonce, String owner) {}
}
