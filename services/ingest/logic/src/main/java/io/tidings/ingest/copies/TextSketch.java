package io.tidings.ingest.copies;

import io.tidings.contracts.Content;
import io.tidings.text.Block;
import io.tidings.text.StructuredText;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
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
    private static final int HEAD = 1 + 1 + Integer.BYTES + Short.BYTES;
    private static final double MOSTLY = 0.5;

    private final int shingles;
    private final boolean caseless;
    private final int[] sample;
    private final long[] facts;

    private TextSketch(int shingles, boolean caseless, int[] sample, long[] facts) {
        this.shingles = shingles;
        this.caseless = caseless;
        this.sample = sample;
        this.facts = facts;
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
     * @return empty for a text that is too short to be told from others by anything but its exact words
     */
    public static Optional<Sketched> of(String realm, Content content) {
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
        var sketch = new TextSketch(shingles.length, isCaseless(words.body()), sample, Facts.of(words));
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

    /** Unsigned, ascending. */
    int[] sample() {
        return sample;
    }

    /** Ascending; see {@link Facts}. */
    long[] facts() {
        return facts;
    }

    /** The highest hash up to which the sample has every shingle. */
    int reach() {
        return shingles <= SAMPLE ? -1 : sample[sample.length - 1];
    }

    /** For storage. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + sample.length * Integer.BYTES + facts.length * Long.BYTES);
        bytes.put(VERSION).put((byte) (caseless ? 1 : 0)).putInt(shingles).putShort((short) sample.length);
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
            int shingles = bytes.getInt();
            int[] sample = new int[bytes.getShort()];
            for (int i = 0; i < sample.length; i++) {
                sample[i] = bytes.getInt();
            }
            long[] facts = new long[bytes.remaining() / Long.BYTES];
            for (int i = 0; i < facts.length; i++) {
                facts[i] = bytes.getLong();
            }
            return Optional.of(new TextSketch(shingles, caseless, sample, facts));
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "sketch of " + shingles + " shingles";
    }
}
