package io.tidings.ingest.copies;

import io.tidings.contracts.Content;
import io.tidings.text.Block;
import io.tidings.text.StructuredText;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a text to tell its copies by: at most 1.8 kB however long it is. Of its shingles the 192 with the lowest
 * hashes are kept: of a text of up to 196 words that is all of them, so that comparing two sketches compares the texts
 * themselves; of a longer one it is a sample that every other text takes in the same way, with a standard error of the
 * degree of likeness of at most .036.
 */
public final class TextSketch {

    /** A text with fewer says the same by chance; only its exact words count. */
    static final int FEWEST_SHINGLES = 20;

    static final int SAMPLE = 192;
    private static final byte VERSION = 1;
    private static final int HEAD = 1 + 1 + 2 * Integer.BYTES + Short.BYTES;
    private static final double MOSTLY = 0.5;
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final int shingles;
    private final boolean caseless;
    private final int day;
    private final int[] sample;
    private final long[] facts;
    private final long[] told;

    /** What all sketches have beside sample and facts. */
    private record Head(int shingles, boolean caseless, int day) {}

    private TextSketch(Head head, int[] sample, long[] facts) {
        this.shingles = head.shingles();
        this.caseless = head.caseless();
        this.day = head.day();
        this.sample = sample;
        this.facts = facts;
        this.told = Arrays.stream(facts).map(Facts::word).sorted().toArray();
    }

    /**
     * A text's sketch and the buckets in which it meets what is like it.
     *
     * @param bands 32 lower-case hex digits each
     */
    public record Sketched(TextSketch sketch, List<String> bands) {

        /** Copies the list. */
        public Sketched {
            bands = List.copyOf(bands);
        }
    }

    /**
     * Sketches a text; time grows linearly with its length.
     *
     * @param realm texts of different realms never meet
     * @param published when it was published, as far as is known
     * @return empty for a text that is too short to be told from others by anything but its exact words
     */
    public static Optional<Sketched> of(String realm, Content content, Optional<LocalDate> published) {
        StructuredText text = StructuredText.of(content);
        List<Block> blocks = Surroundings.without(content, text);
        WordReader.Words words = WordReader.read(text, blocks);
        long[] shingles = Shingles.of(words.body());
        if (shingles.length < FEWEST_SHINGLES) {
            return Optional.empty();
        }
        int[] sample = new int[Math.min(SAMPLE, shingles.length)];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = (int) (shingles[i] >>> 32);
        }
        int day = published.map(date -> (int) date.toEpochDay()).orElse(UNKNOWN);
        var head = new Head(shingles.length, isCaseless(words.body()), day);
        var sketch = new TextSketch(head, sample, Facts.of(words));
        return Optional.of(new Sketched(sketch, Bands.of(realm, shingles)));
    }

    /** Whether most words are of a script that does not tell names by capitals. */
    private static boolean isCaseless(List<Word> words) {
        long caseless = words.stream()
                .filter(word -> word.kind() == Word.Kind.PLAIN)
                .filter(word -> !Character.isLowerCase(word.text().codePointAt(0)))
                .count();
        return caseless > words.size() * MOSTLY;
    }

    /** How many different shingles the text has. */
    int shingles() {
        return shingles;
    }

    boolean caseless() {
        return caseless;
    }

    /** Between the days of publication; 0 while one of them is unknown. */
    long daysFrom(TextSketch other) {
        return day == UNKNOWN || other.day == UNKNOWN ? 0 : Math.abs((long) day - other.day);
    }

    /** Unsigned, ascending. */
    int[] sample() {
        return sample;
    }

    /** Ascending; see {@link Facts}. */
    long[] facts() {
        return facts;
    }

    /** Whether a fact, as {@link Word#fact()} gives it, stands anywhere. */
    boolean tells(long fact) {
        return Arrays.binarySearch(told, fact) >= 0;
    }

    /** The highest hash up to which the sample has every shingle. */
    int reach() {
        return shingles <= SAMPLE ? -1 : sample[sample.length - 1];
    }

    /** For storage. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + sample.length * Integer.BYTES + facts.length * Long.BYTES);
        bytes.put(VERSION)
                .put((byte) (caseless ? 1 : 0))
                .putInt(shingles)
                .putInt(day)
                .putShort((short) sample.length);
        for (int one : sample) {
            bytes.putInt(one);
        }
        for (long fact : facts) {
            bytes.putLong(fact);
        }
        return bytes.array();
    }

    /** Reads {@link #bytes()} back; empty for a sketch of another version, which cannot be compared. */
    public static Optional<TextSketch> of(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        try {
            if (bytes.get() != VERSION) {
                return Optional.empty();
            }
            boolean caseless = bytes.get() == 1;
            var head = new Head(bytes.getInt(), caseless, bytes.getInt());
            int[] sample = new int[bytes.getShort()];
            for (int i = 0; i < sample.length; i++) {
                sample[i] = bytes.getInt();
            }
            long[] facts = new long[bytes.remaining() / Long.BYTES];
            for (int i = 0; i < facts.length; i++) {
                facts[i] = bytes.getLong();
            }
            return Optional.of(new TextSketch(head, sample, facts));
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "sketch of " + shingles + " shingles";
    }
}
