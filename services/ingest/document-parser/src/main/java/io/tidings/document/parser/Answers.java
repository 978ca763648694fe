package io.tidings.document.parser;

import io.tidings.document.Document;
import io.tidings.document.DocumentKind;
import io.tidings.document.DocumentOutcome;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How outcomes travel between the two processes. */
public final class Answers {

    private static final int REFUSED = 0;
    private static final int READ = 1;
    private static final int READY = 2;
    private static final long NO_DATE = Long.MIN_VALUE;

    /** A text of one megabyte, in UTF-8. */
    private static final int LONGEST = 8 << 20;

    private Answers() {}

    /** The first thing that is said: the process has started and can read. */
    static void writeReady(DataOutputStream out) throws IOException {
        out.writeByte(READY);
        out.flush();
    }

    /**
     * Waits for it.
     *
     * @throws IOException when the process has ended, or says something else
     */
    public static void readReady(DataInputStream in) throws IOException {
        int what = in.readByte();
        if (what != READY) {
            throw new IOException("the reader of documents does not begin with " + what);
        }
    }

    static void write(DocumentOutcome outcome, DataOutputStream out) throws IOException {
        switch (outcome) {
            case DocumentOutcome.Refused refused -> {
                out.writeByte(REFUSED);
                text(refused.reason().name(), out);
                text(refused.detail(), out);
            }
            case DocumentOutcome.Read read -> {
                out.writeByte(READ);
                document(read.document(), out);
            }
        }
        out.flush();
    }

    /**
     * Reads the next one.
     *
     * @throws IOException when the other side has ended, or has said something else
     */
    public static DocumentOutcome read(DataInputStream in) throws IOException {
        int what = in.readByte();
        return switch (what) {
            case REFUSED -> new DocumentOutcome.Refused(one(DocumentOutcome.Reason.class, in), text(in));
            case READ -> new DocumentOutcome.Read(document(in));
            default -> throw new IOException("an answer does not begin with " + what);
        };
    }

    private static void document(Document document, DataOutputStream out) throws IOException {
        text(document.kind().name(), out);
        text(document.title(), out);
        text(document.text(), out);
        Document.Properties properties = document.properties();
        date(properties.created(), out);
        date(properties.modified(), out);
        text(properties.author().orElse(""), out);
        text(properties.publisher().orElse(""), out);
        text(properties.language().orElse(""), out);
        out.writeInt(document.pages());
        out.writeInt(document.repairs().size());
        for (String repair : document.repairs()) {
            text(repair, out);
        }
    }

    private static Document document(DataInputStream in) throws IOException {
        DocumentKind kind = one(DocumentKind.class, in);
        String title = text(in);
        String body = text(in);
        var properties = new Document.Properties(date(in), date(in), stated(in), stated(in), stated(in));
        int pages = in.readInt();
        List<String> repairs = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            repairs.add(text(in));
        }
        return new Document(kind, title, body, properties, pages, repairs);
    }

    private static <T extends Enum<T>> T one(Class<T> type, DataInputStream in) throws IOException {
        String name = text(in);
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new IOException("an answer names what is not known: " + name, e);
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("an answer has a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static Optional<String> stated(DataInputStream in) throws IOException {
        return Optional.of(text(in)).filter(text -> !text.isEmpty());
    }

    private static void date(Optional<Instant> date, DataOutputStream out) throws IOException {
        out.writeLong(date.map(Instant::toEpochMilli).orElse(NO_DATE));
    }

    private static Optional<Instant> date(DataInputStream in) throws IOException {
        long millis = in.readLong();
        return millis == NO_DATE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
