package io.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidings.ingest.LineReader.Line;
import io.tidings.ingest.LineReader.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void linesAreCountedAndComeWithoutTheirEnds() throws IOException {
        assertThat(lines("one\r\n\ntwo\nthree", 10))
                .extracting(Line::number, LineReaderTest::text)
                .containsExactly(tuple(1L, "one"), tuple(2L, ""), tuple(3L, "two"), tuple(4L, "three"));
        assertThat(lines("", 10)).isEmpty();
        assertThat(lines("one\n", 10)).hasSize(1);
    }

    @Test
    void aLineBeyondTheLimitIsPassedOver() throws IOException {
        String endless = "x".repeat(200_000);

        assertThat(lines("12345\n123456\r\n" + endless + "\nlast", 5))
                .extracting(Line::number, Line::tooLong, LineReaderTest::text)
                .containsExactly(
                        tuple(1L, false, "12345"), tuple(2L, true, ""), tuple(3L, true, ""), tuple(4L, false, "last"));
    }

    @Test
    void aCarriageReturnDoesNotMakeALineTooLong() throws IOException {
        assertThat(lines("12345\r\n", 5)).extracting(LineReaderTest::text).containsExactly("12345");
    }

    @Test
    void itDoesNotMatterHowTheBytesArrive() throws IOException {
        Random random = new Random(20261122);
        String text = "a\r\nbb\n\nccc\n".repeat(20_000);

        List<Line> lines = read(new LineReader(dripping(text, random), 10));

        assertThat(String.join("\n", lines.stream().map(LineReaderTest::text).toList()) + "\n")
                .isEqualTo(text.replace("\r", ""));
    }

    @Test
    void aByteOrderMarkBeforeTheFirstLineIsNoPartOfIt() throws IOException {
        Random random = new Random(3);

        assertThat(read(new LineReader(dripping("\uFEFFone\n\uFEFFtwo", random), 10)))
                .extracting(LineReaderTest::text)
                .containsExactly("one", "\uFEFFtwo");
        assertThat(lines("\uFEFF", 10)).extracting(Line::blank).containsExactly(true);
        assertThat(lines("a", 10)).extracting(LineReaderTest::text).containsExactly("a");
    }

    @Test
    void readingGoesOnAtThePlaceWhereItEnded() throws IOException {
        byte[] bytes = "\uFEFFone\r\n\nthrée\nfour".getBytes(StandardCharsets.UTF_8);
        LineReader whole = new LineReader(new ByteArrayInputStream(bytes), 10);
        List<String> again = new ArrayList<>();

        for (int taken = 0; taken < 4; taken++) {
            assertThat(whole.next()).isPresent();
            Place place = whole.place();
            var rest = new ByteArrayInputStream(bytes, (int) place.bytes(), bytes.length - (int) place.bytes());
            new LineReader(rest, 10, place).next().ifPresent(line -> again.add(line.number() + text(line)));
        }

        assertThat(again).containsExactly("2", "3thrée", "4four");
        assertThat(whole.place()).isEqualTo(new Place(4, bytes.length));
    }

    @Test
    void onlyWhiteSpaceIsBlank() throws IOException {
        assertThat(lines(" \t\r\n{}\n\u00a0\n", 10)).extracting(Line::blank).containsExactly(true, false, false);
    }

    private static InputStream dripping(String text, Random random) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(9_000)));
            }
        };
    }

    private static List<Line> lines(String text, int limit) throws IOException {
        return read(new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit));
    }

    private static List<Line> read(LineReader reader) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(line.get());
        }
        return lines;
    }

    private static String text(Line line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }
}
