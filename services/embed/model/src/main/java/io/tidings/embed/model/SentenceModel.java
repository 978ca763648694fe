package io.tidings.embed.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.embed.TextVector;
import io.tidings.embed.WordPiece;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The sentence model bge-small-en-v1.5 in 8 bits. One text at a time on one thread: its sums depend on what else is in a
 * batch, and a second thread would only take the time from the other services. Who asks first is served first.
 */
public final class SentenceModel implements AutoCloseable {

    /** Names the model: vectors of another one cannot be compared with its own. */
    public static final String NAME = "bge-small-en-v1.5-q";

    private static final int PIECES = 256;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final WordPiece pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private boolean closed;

    /** The model's threads are gone: the process is ending. */
    public static final class ClosedException extends Exception {

        private static final long serialVersionUID = 1;

        ClosedException() {
            super("the service is stopping");
        }
    }

    private SentenceModel(WordPiece pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /** Loads the model from the class path: about half a second. */
    public static SentenceModel load() {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            CloserOfOnnx.remove();
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Memory of the longest text so far would otherwise be kept for ever.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return new SentenceModel(
                    new WordPiece(vocabulary()),
                    environment,
                    environment.createSession(bytes(NAME + ".onnx"), options));
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("the sentence model cannot be loaded", e);
        }
    }

    /**
     * The direction of a text, one signed byte a dimension; 10 to 40 ms. Only the first 256 pieces of words count.
     *
     * @throws ClosedException when the process is ending
     */
    public byte[] vector(String text) throws ClosedException {
        long[] numbers = pieces.numbers(text, PIECES);
        turn.lock();
        try {
            if (closed) {
                throw new ClosedException();
            }
            return TextVector.bytes(first(numbers));
        } catch (OrtException e) {
            throw new IllegalStateException("the model refuses a text of " + numbers.length + " pieces", e);
        } finally {
            turn.unlock();
        }
    }

    /** The first piece stands for the whole text: so the model was trained. */
    private float[] first(long[] numbers) throws OrtException {
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = tensor(numbers);
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[numbers.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return ((float[][][]) result.get(0).getValue())[0][0];
        }
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {row});
    }

    /** Waits for the text in hand; what comes after it is refused. */
    @Override
    public void close() throws OrtException {
        turn.lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } finally {
            turn.unlock();
        }
    }

    private static Map<String, Integer> vocabulary() throws IOException {
        JsonNode words =
                new ObjectMapper().readTree(bytes(NAME + "-tokenizer.json")).at("/model/vocab");
        Map<String, Integer> vocabulary = HashMap.newHashMap(words.size());
        words.properties()
                .forEach(word -> vocabulary.put(word.getKey(), word.getValue().asInt()));
        return vocabulary;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = SentenceModel.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }
}
