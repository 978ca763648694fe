package io.tidings.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks sitemap.xml.gz and the like, but never more than the limit. */
final class Unpacking {

    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;

    private Unpacking() {}

    static byte[] unpacked(byte[] bytes, int most) {
        if (bytes.length < 2 || (bytes[0] & 0xFF) != FIRST || (bytes[1] & 0xFF) != SECOND) {
            return bytes;
        }
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] unpacked = packed.readNBytes(most + 1);
            if (unpacked.length > most) {
                throw new RefusedException("It grows beyond %,d bytes when unpacked".formatted(most));
            }
            return unpacked;
        } catch (IOException damaged) {
            throw new RefusedException("It is a damaged gzip file: " + damaged.getMessage());
        }
    }
}
