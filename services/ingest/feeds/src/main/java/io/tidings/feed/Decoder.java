package io.tidings.feed;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text: byte order mark, then the transport's word, then the declaration, then UTF-8 (RFC 7303); what the bytes
 * contradict is not believed.
 */
final class Decoder {

    private static final int SAMPLE = 64 * 1024;
    private static final int HEAD = 400;
    private static final int SURE = 35;

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?'?(?<name>[^\\s\"';,]{1,40})");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"'](?<name>[^\"'>]{1,40})[\"']");

    private final byte[] bytes;
    private final Repairs repairs;

    Decoder(byte[] bytes, Repairs repairs) {
        this.bytes = bytes;
        this.repairs = repairs;
    }

    Decoded decode(Optional<String> contentType) {
        Optional<Charset> wide = WideEncodings.of(bytes);
        if (wide.isPresent()) {
            return replacing(wide.get());
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Set<Charset> stated = new LinkedHashSet<>();
        contentType.ifPresent(type -> add(stated, CHARSET.matcher(type)));
        add(stated, DECLARED.matcher(head));
        return stated(stated);
    }

    private void add(Set<Charset> stated, Matcher name) {
        if (!name.find()) {
            return;
        }
        Optional<Charset> charset = Charsets.named(name.group("name"));
        charset.ifPresent(stated::add);
        if (charset.isEmpty()) {
            repairs.note(Repair.Kind.WRONG_ENCODING, "said to be in " + name.group("name") + ", which it cannot be");
        }
    }

    private Decoded stated(Set<Charset> stated) {
        Charset first =
                stated.isEmpty() ? StandardCharsets.UTF_8 : stated.iterator().next();
        Optional<String> utf8 = strict(StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8(first, utf8.get());
        }
        stated.remove(StandardCharsets.UTF_8);
        for (Charset charset : stated) {
            Optional<String> text = strict(charset);
            if (text.isPresent()) {
                return believed(first, charset, text.get());
            }
        }
        return unbelieved(first, stated);
    }

    /** Text that is UTF-8 and not mere ASCII is UTF-8, whatever is said of it. */
    private Decoded utf8(Charset first, String text) {
        boolean ascii = text.length() == bytes.length;
        return ascii && !first.equals(StandardCharsets.UTF_8)
                ? new Decoded(new String(bytes, first), first.name())
                : believed(first, StandardCharsets.UTF_8, text);
    }

    private Decoded believed(Charset first, Charset found, String text) {
        if (!first.equals(found)) {
            repairs.note(Repair.Kind.WRONG_ENCODING, "said to be in " + first.name() + ", is in " + found.name());
        }
        return new Decoded(text, found.name());
    }

    private Decoded unbelieved(Charset first, Set<Charset> stated) {
        if (mostlyUtf8()) {
            return replacing(StandardCharsets.UTF_8);
        }
        Charset found = stated.isEmpty() ? detected() : first;
        if (stated.isEmpty()) {
            repairs.note(Repair.Kind.WRONG_ENCODING, "taken for UTF-8, is more likely in " + found.name());
        }
        return replacing(found);
    }

    private Charset detected() {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
        CharsetMatch match = detector.detect();
        return match == null || match.getConfidence() < SURE
                ? Charsets.WINDOWS_1252
                : Charsets.named(match.getName()).orElse(Charsets.WINDOWS_1252);
    }

    /** More letters of several bytes than bytes that fit nowhere: a few bytes went bad, not the encoding. */
    private boolean mostlyUtf8() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long bad = text.chars().filter(c -> c == '\uFFFD').count();
        long good = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return good > bad;
    }

    private Optional<String> strict(Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private Decoded replacing(Charset charset) {
        String text = new String(bytes, charset);
        long bad = text.chars().filter(c -> c == '\uFFFD').count();
        if (bad > 0 && strict(charset).isEmpty()) {
            repairs.note(Repair.Kind.INVALID_BYTES, (int) bad, "bytes that mean nothing in " + charset.name());
        }
        return new Decoded(text, charset.name());
    }
}
