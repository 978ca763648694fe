package io.tidings.embed.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.embed.WordPiece;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentenceModelTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static SentenceModel model;

    @BeforeAll
    static void load() {
        model = SentenceModel.load();
    }

    @AfterAll
    static void close() throws Exception {
        model.close();
    }

    /** The numbers were made by the model's own tokenizer (Hugging Face tokenizers 0.23.2). */
    @Test
    void piecesAreThoseOfTheModelsOwnTokenizer() throws Exception {
        WordPiece pieces = new WordPiece(vocabulary());
        List<String> lines = resource("reference-pieces.jsonl").lines().toList();
        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines) {
            JsonNode reference = JSON.readTree(line);
            long[] expected = JSON.convertValue(reference.get("ids"), long[].class);
            assertThat(pieces.numbers(reference.get("text").asText(), 512))
                    .as(reference.get("text").asText())
                    .containsExactly(expected);
        }
    }

    @Test
    void whatMeansTheSameLiesNearerThanWhatSoundsTheSame() throws Exception {
        byte[] asked = model.vector("help for farmers after floods");

        double paraphrase = cosine(asked, model.vector("Grants open for growers whose fields were under water"));
        double samewords = cosine(asked, model.vector("Minister denies that she was flooded with calls for help"));

        assertThat(paraphrase).isGreaterThan(samewords + 0.05);
    }

    @Test
    void theSameTextGivesTheSameVectorWhateverCameBefore() throws Exception {
        byte[] first = model.vector("Sea walls for Kiribati");
        model.vector("x ".repeat(5000));

        assertThat(model.vector("Sea walls for Kiribati")).isEqualTo(first);
    }

    @Test
    void nothingToReadIsNoFault() throws Exception {
        assertThat(model.vector("")).hasSize(384);
        assertThat(model.vector("\u0000\u200b\uD83D")).hasSize(384);
    }

    @Test
    void aClosedModelRefuses() throws Exception {
        SentenceModel other = SentenceModel.load();
        other.close();
        other.close();

        assertThatThrownBy(() -> other.vector("too late")).isInstanceOf(SentenceModel.ClosedException.class);
    }

    private static double cosine(byte[] one, byte[] other) {
        double dot = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            a += one[i] * one[i];
            b += other[i] * other[i];
        }
        return dot / Math.sqrt(a * b);
    }

    private static Map<String, Integer> vocabulary() throws Exception {
        JsonNode words = JSON.readTree(resource("/" + SentenceModel.NAME + "-tokenizer.json"))
                .at("/model/vocab");
        Map<String, Integer> vocabulary = new HashMap<>();
        words.properties()
                .forEach(word -> vocabulary.put(word.getKey(), word.getValue().asInt()));
        return vocabulary;
    }

    private static String resource(String name) throws Exception {
        try (InputStream in = SentenceModelTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
