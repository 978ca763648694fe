package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.query.language.WordAnalysis;
import io.tidings.query.language.WordAnalysis.Token;
import io.tidings.testing.RealElasticsearch;
import io.tidings.testing.SharedTexts;
import io.tidings.testing.TestNames;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real releases fall into the same tokens at the same places in Elasticsearch, in Lucene and in the evaluator. */
class AnalysisEqualityIT {

    /** Releases in one call. */
    private static final int AT_ONCE = 100;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INDEX = TestNames.unique("analysis").toLowerCase(Locale.ROOT);

    private static SearchConnection connection;

    @BeforeAll
    static void anIndexThatAnalysesAsOursDo() throws Exception {
        connection = SearchConnection.to(SearchServers.parse(RealElasticsearch.shared(), Duration.ofSeconds(60)));
        ObjectNode definition = (ObjectNode) JSON.readTree(IndexDefinition.create(IndexSettings.DEFAULT, List.of()));
        ((ObjectNode) definition.path("settings")).put("analyze.max_token_count", 10_000_000);
        connection.call(elastic -> elastic.indices()
                .create(request -> request.index(INDEX).withJson(new StringReader(definition.toString()))));
    }

    @AfterAll
    static void removeIt() throws Exception {
        connection.call(elastic -> elastic.indices().delete(request -> request.index(INDEX)));
        connection.close();
    }

    @Test
    void englishTokensOfTheCorpusAreTheSameInAllThree() throws Exception {
        long tokens = compare("words", WordAnalysis::english, AnalysisEqualityIT::english);

        assertThat(tokens).isGreaterThan(500_000);
    }

    @Test
    void plainTokensOfTheCorpusAreTheSameInAllThree() throws Exception {
        long tokens = compare("plain", WordAnalysis::plain, AnalysisEqualityIT::plain);

        assertThat(tokens).isGreaterThan(500_000);
    }

    @Test
    void hostileStringsFallIntoTheSameTokens() throws Exception {
        List<String> strings = new ArrayList<>();
        for (JsonNode string : JSON.readTree(SharedTexts.text("evaluation/suites/hostile-strings/blns.json"))) {
            strings.add(string.textValue());
        }
        strings.add("x".repeat(256) + "'s " + "y".repeat(700));

        compare("words", strings, WordAnalysis::english, AnalysisEqualityIT::english);
        compare("plain", strings, WordAnalysis::plain, AnalysisEqualityIT::plain);
    }

    private static long compare(
            String analyzer, Function<String, List<Token>> evaluator, Function<String, List<Token>> lucene)
            throws Exception {
        List<String> texts = new ArrayList<>();
        SharedTexts.text("evaluation/corpus/releases.jsonl")
                .lines()
                .map(AnalysisEqualityIT::read)
                .forEach(release -> {
                    texts.add(release.path("title").asText());
                    texts.add(release.path("text").asText());
                });
        long tokens = 0;
        for (int i = 0; i < texts.size(); i += 2 * AT_ONCE) {
            List<String> some = texts.subList(i, Math.min(texts.size(), i + 2 * AT_ONCE));
            tokens += compare(analyzer, some, evaluator, lucene);
        }
        System.out.printf("%,d tokens of %,d texts by %s are the same%n", tokens, texts.size(), analyzer);
        return tokens;
    }

    /** Elasticsearch gets the texts in one, with a line break between; the others each alone. */
    private static long compare(
            String analyzer,
            List<String> texts,
            Function<String, List<Token>> evaluator,
            Function<String, List<Token>> lucene)
            throws SearchUnavailableException {
        List<Token> expected = new ArrayList<>();
        int offset = 0;
        for (String text : texts) {
            List<Token> tokens = evaluator.apply(text);
            assertThat(lucene.apply(text)).as(text).isEqualTo(tokens);
            for (Token token : tokens) {
                expected.add(new Token(token.term(), expected.size(), offset + token.start(), offset + token.end()));
                assertThat(token.position())
                        .as("no token of a text is passed over")
                        .isLessThan(tokens.size());
            }
            offset += text.length() + 1;
        }
        List<Token> answered = connection
                .call(elastic -> elastic.indices()
                        .analyze(request ->
                                request.index(INDEX).analyzer(analyzer).text(String.join("\n", texts))))
                .tokens()
                .stream()
                .map(AnalysisEqualityIT::token)
                .toList();
        assertThat(answered).isEqualTo(expected);
        return answered.size();
    }

    private static Token token(AnalyzeToken token) {
        return new Token(token.token(), (int) token.position(), (int) token.startOffset(), (int) token.endOffset());
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lucene's own parts, put together here once more. */
    private static List<Token> english(String text) {
        return tokens(text, source -> new PorterStemFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source))));
    }

    private static List<Token> plain(String text) {
        return tokens(text, LowerCaseFilter::new);
    }

    private static List<Token> tokens(String text, Function<TokenStream, TokenFilter> filters) {
        StandardTokenizer source = new StandardTokenizer();
        source.setReader(new StringReader(text));
        List<Token> tokens = new ArrayList<>();
        try (TokenFilter stream = filters.apply(source)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
