package io.tidings.simweb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Packs bodies, well and ill meant. */
final class Packing {

    private static final int BOMB_MEGABYTES = 60;
    private static final byte[] BOMB = bomb();

    private Packing() {}

    static Answer packed(Answer answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(answer.body());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Answer packed = Answer.of(answer.status(), answer.shown(), bytes.toByteArray());
        for (var header : answer.headers().entrySet()) {
            packed = packed.with(header.getKey(), header.getValue());
        }
        return packed.with("Content-Encoding", "gzip");
    }

    /** Sixty kilobytes that become sixty megabytes. */
    static Answer bomb(Shown shown) {
        return Answer.of(200, shown, BOMB)
                .with("Content-Type", "application/rss+xml")
                .with("Content-Encoding", "gzip");
    }

    private static byte[] bomb() {
        byte[] blanks = new byte[1_000_000];
        Arrays.fill(blanks, (byte) ' ');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write("<rss version=\"2.0\"><channel>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < BOMB_MEGABYTES; i++) {
                out.write(blanks);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
