package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

    /** Other work on the machine makes a clock on the wall tell nothing. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final BodyLimit PAGE = new BodyLimit(5_000_000, false, false);
    private static final BodyLimit FEED = new BodyLimit(5_000_000, false, true);
    private static final byte[] TEXT = "Funding of £3 million for flood defences.".getBytes(StandardCharsets.UTF_8);

    private static byte[] read(byte[] wire, List<String> codings, BodyLimit limit) throws IOException {
        return BodyReader.read(new ByteArrayInputStream(wire), codings, limit);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    /** That many times twenty million bytes of nothing, packed: a gzip file of so many members. */
    static byte[] bomb(int times) {
        byte[] one = gzip(new byte[20_000_000]);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            packed.writeBytes(one);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean bare) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    @Test
    void whatWasPackedIsUnpacked() throws IOException {
        assertThat(read(TEXT, List.of(), PAGE)).isEqualTo(TEXT);
        assertThat(read(TEXT, List.of("identity"), PAGE)).isEqualTo(TEXT);
        assertThat(read(gzip(TEXT), List.of("gzip"), PAGE)).isEqualTo(TEXT);
        assertThat(read(gzip(TEXT), List.of("x-gzip"), PAGE)).isEqualTo(TEXT);
        assertThat(read(deflate(TEXT, false), List.of("deflate"), PAGE)).isEqualTo(TEXT);
        assertThat(read(deflate(TEXT, true), List.of("deflate"), PAGE)).isEqualTo(TEXT);
        assertThat(read(gzip(deflate(TEXT, false)), List.of("deflate", "gzip"), PAGE))
                .isEqualTo(TEXT);
    }

    @Test
    void anEmptyBodyIsEmptyHoweverItIsSaidToBePacked() throws IOException {
        assertThat(read(new byte[0], List.of("gzip"), PAGE)).isEmpty();
        assertThat(read(new byte[0], List.of("deflate"), PAGE)).isEmpty();
        assertThat(read(new byte[0], List.of(), FEED)).isEmpty();
    }

    @Test
    void aGzipFileIsUnpackedForFeedsOnly() throws IOException {
        assertThat(read(gzip(TEXT), List.of(), FEED)).isEqualTo(TEXT);
        assertThat(read(gzip(gzip(TEXT)), List.of("gzip"), FEED)).isEqualTo(TEXT);
        assertThat(read(gzip(TEXT), List.of(), PAGE)).isEqualTo(gzip(TEXT));
        assertThat(read(TEXT, List.of("identity"), FEED)).isEqualTo(TEXT);
    }

    @Test
    void aBodyOfExactlyTheLimitIsTakenAndOneByteMoreIsNot() throws IOException {
        byte[] full = new byte[5_000_000];
        new Random(1).nextBytes(full);

        assertThat(read(full, List.of(), PAGE)).hasSize(5_000_000);
        assertThat(read(gzip(full), List.of("gzip"), new BodyLimit(6_000_000, false, false)))
                .hasSize(5_000_000);
        assertThatThrownBy(() -> read(Arrays.copyOf(full, 5_000_001), List.of(), PAGE))
                .isInstanceOf(TooMuchException.class);
    }

    @Test
    void aBombIsDefusedWithoutUnpackingIt() {
        byte[] bomb = bomb(50);
        long start = CPU.getCurrentThreadCpuTime();

        assertThatThrownBy(() -> read(bomb, List.of("gzip"), new BodyLimit(25_000_000, false, false)))
                .isInstanceOf(TooMuchException.class);
        assertThatThrownBy(() -> read(bomb, List.of(), FEED)).isInstanceOf(TooMuchException.class);
        assertThatThrownBy(() -> read(gzip(bomb), List.of("gzip", "gzip"), PAGE))
                .isInstanceOf(TooMuchException.class);
        assertThatThrownBy(() -> read(gzip(bomb), List.of("gzip"), FEED)).isInstanceOf(TooMuchException.class);
        assertThat(CPU.getCurrentThreadCpuTime() - start).isLessThan(3_000_000_000L);
    }

    @Test
    void whatSwellsAsNoTextDoesIsRefusedBeforeTheLimit() {
        assertThatThrownBy(() -> read(bomb(1), List.of("gzip"), new BodyLimit(25_000_000, false, false)))
                .hasMessage("the body swells more than 300 times when it is unpacked");
    }

    @Test
    void aLongBodyIsCutWhereThatIsAsked() throws IOException {
        BodyLimit cut = new BodyLimit(100, true, false);

        assertThat(read(new byte[5_000], List.of(), cut)).hasSize(100);
        assertThat(read(gzip(new byte[5_000]), List.of("gzip"), cut)).hasSize(100);
    }

    @Test
    void anEndlessBodyIsReadNoFurtherThanItsLimit() {
        InputStream endless = new InputStream() {
            private long count;

            @Override
            public int read() {
                count++;
                assertThat(count).isLessThan(6_000_000);
                return 'a';
            }
        };
        assertThatThrownBy(() -> BodyReader.read(endless, List.of(), PAGE)).isInstanceOf(TooMuchException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "made-up"})
    void aPackingThatWasNotAskedForIsRefusedByName(String coding) {
        assertThatThrownBy(() -> read(TEXT, List.of(coding), PAGE))
                .hasMessage("the body is packed as " + coding + ", which was not asked for");
    }

    @Test
    void manyLayersAndBrokenOnesAreRefused() {
        assertThatThrownBy(() -> read(TEXT, List.of("gzip", "gzip", "gzip"), PAGE))
                .hasMessage("the body is packed 3 times");
        assertThatThrownBy(() -> read(TEXT, List.of("gzip"), PAGE)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(Arrays.copyOf(gzip(TEXT), 20), List.of("gzip"), PAGE))
                .isInstanceOf(IOException.class);
    }

    @Test
    void randomBytesNeverDoMoreThanFail() {
        long seed = System.nanoTime();
        System.out.println("BodyReaderTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            byte[] noise = gzip(TEXT);
            noise[random.nextInt(noise.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(read(noise, List.of(random.nextBoolean() ? "gzip" : "deflate"), FEED).length)
                        .isLessThan(1_000);
            } catch (IOException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }
}
