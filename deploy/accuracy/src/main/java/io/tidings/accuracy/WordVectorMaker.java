package io.tidings.accuracy;

import ai.onnxruntime.OrtException;
import io.tidings.classify.WordVectors;
import io.tidings.contracts.Content;
import io.tidings.text.StructuredText;
import io.tidings.text.Token;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the file of word vectors, {@code WordVectorMaker FILE}: every word of the embedding's vocabulary and of the texts we
 * learn from, as the sentence embedding sees it alone, on its principal axes. Takes some minutes; to be done again only when
 * the vocabulary should grow, and then the models trained on it too.
 */
public final class WordVectorMaker {

    private static final int WIDTH = 96;
    private static final int OFTEN = 2;
    private static final int LONGEST = 30;

    /** So large that few numbers of a vector of length 1 go beyond 1, and none is lost in the rounding. */
    private static final float STRETCH = 3;

    private WordVectorMaker() {}

    /** Makes and writes. */
    public static void main(String[] args) throws IOException, OrtException {
        List<ThemeLesson> lessons = ThemeLesson.all();
        Map<String, Integer> met = new TreeMap<>();
        for (ThemeLesson lesson : lessons) {
            words(lesson.content()).forEach(word -> met.merge(word, 1, Integer::sum));
        }
        try (SentenceEmbedding embedding = new SentenceEmbedding();
                OutputStream file = Files.newOutputStream(Path.of(args[0]))) {
            Set<String> words = new TreeSet<>(embedding.words());
            met.forEach((word, times) -> {
                if (times >= OFTEN && word.length() <= LONGEST) {
                    words.add(word);
                }
            });
            vectors(List.copyOf(words), met, embedding, lessons.size()).write(file);
        }
    }

    private static WordVectors vectors(
            List<String> words, Map<String, Integer> met, SentenceEmbedding embedding, int texts) throws OrtException {
        List<float[]> vectors = new ArrayList<>();
        float[] shares = new float[words.size()];
        for (String word : words) {
            shares[vectors.size()] = Math.max(met.getOrDefault(word, 0), 0.5f) / texts;
            vectors.add(embedding.of(word));
        }
        float[][] seen = Axes.along(vectors.toArray(float[][]::new), WIDTH);
        for (float[] vector : seen) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = Math.clamp(vector[i] * STRETCH, -1f, 1f);
            }
        }
        return WordVectors.of(words, shares, seen);
    }

    private static Set<String> words(Content content) {
        Set<String> words = new HashSet<>();
        StructuredText.of(content).blocks().stream()
                .flatMap(block -> block.sentences().stream())
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.kind() == Token.Kind.WORD)
                .forEach(token -> words.add(token.lower()));
        return words;
    }
}
