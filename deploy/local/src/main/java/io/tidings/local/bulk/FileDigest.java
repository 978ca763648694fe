package io.tidings.local.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a file is the one it was, without reading many gigabytes: by size, time of change and its beginning. */
final class FileDigest {

    private static final int HEAD = 64 * 1024;

    private FileDigest() {}

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(Files.size(file))
                    .putLong(Files.getLastModifiedTime(file).toMillis())
                    .flip());
            digest.update(in.readNBytes(HEAD));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
