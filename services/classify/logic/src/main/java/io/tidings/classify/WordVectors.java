package io.tidings.classify;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What single words mean, as short vectors: words of like meaning point the same way. They were learnt once from a sentence
 * embedding model and are looked up here, one step a word.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class WordVectors {

    /** Raise it whenever the file's form or its making changes. */
    public static final int VERSION = 1;

    private static final int MAGIC = 0x54575631;
    private static final String FILE = "word-vectors.bin";

    private final Map<String, Integer> places;
    private final float[] shares;
    private final byte[] numbers;
    private final int width;

    private WordVectors(List<String> words, float[] shares, byte[] numbers) {
        this.places = HashMap.newHashMap(words.size());
        for (String word : words) {
            places.put(word, places.size());
        }
        this.shares = shares;
        this.numbers = numbers;
        this.width = words.isEmpty() ? 0 : numbers.length / words.size();
    }

    /**
     * Vectors of given words.
     *
     * @param shares in what share of texts each word stands, above 0
     * @param vectors one for each word, all of one length, each number from -1 to 1
     */
    public static WordVectors of(List<String> words, float[] shares, float[][] vectors) {
        int width = vectors.length == 0 ? 0 : vectors[0].length;
        byte[] numbers = new byte[words.size() * width];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) Math.round(vectors[i / width][i % width] * Byte.MAX_VALUE);
        }
        return new WordVectors(words, shares.clone(), numbers);
    }

    /** The vectors that ship with the classifier. */
    public static WordVectors standard() {
        try (InputStream file = WordVectors.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file of vectors.
     *
     * @throws IllegalStateException when it is none, or one of another version
     */
    static WordVectors read(InputStream stream) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(stream));
        if (in.readInt() != MAGIC || in.readInt() != VERSION) {
            throw new IllegalStateException("not a file of word vectors of version " + VERSION + "; make it anew");
        }
        int count = in.readInt();
        int width = in.readInt();
        List<String> words = new ArrayList<>(count);
        float[] shares = new float[count];
        for (int i = 0; i < count; i++) {
            words.add(in.readUTF());
            shares[i] = in.readFloat();
        }
        byte[] numbers = new byte[count * width];
        in.readFully(numbers);
        return new WordVectors(words, shares, numbers);
    }

    /** Writes the file; equal vectors give equal bytes. The stream stays open. */
    public void write(OutputStream stream) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(stream));
        String[] words = new String[places.size()];
        places.forEach((word, place) -> words[place] = word);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(words.length);
        out.writeInt(width);
        for (int i = 0; i < words.length; i++) {
            out.writeUTF(words[i]);
            out.writeFloat(shares[i]);
        }
        out.write(numbers);
        out.flush();
    }

    /** Tells these vectors from any others: what was trained on them fits no others. */
    int fingerprint() {
        return 31 * Arrays.hashCode(numbers) + Arrays.hashCode(shares);
    }

    /** How many numbers a vector has. */
    int width() {
        return width;
    }

    /** The place of a word in lower case; negative when it is not known. */
    int place(String word) {
        return places.getOrDefault(word, -1);
    }

    /** In what share of texts the word at a place stands. */
    float share(int place) {
        return shares[place];
    }

    /** Adds the vector at a place, times a weight. */
    void addTo(float[] sum, int place, double weight) {
        float factor = (float) weight / Byte.MAX_VALUE;
        for (int i = 0, at = place * width; i < width; i++, at++) {
            sum[i] += factor * numbers[at];
        }
    }
}
