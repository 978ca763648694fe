package io.tidings.classify;

import io.tidings.classify.TermMatcher.Sense;
import io.tidings.contracts.Content;
import io.tidings.text.Block;
import io.tidings.text.Sentence;
import io.tidings.text.StructuredText;
import io.tidings.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which themes a ministry, an agency or a minister works on, by their name: {@code offices.yaml}. */
final class OfficeThemes {

    private static final String FILE = "offices.yaml";
    private static final String IGNORED = "ignored";

    private final TermMatcher matcher;

    private OfficeThemes(TermMatcher matcher) {
        this.matcher = matcher;
    }

    static OfficeThemes of(ThemeKnowledge knowledge) {
        Map<String, String> file = file();
        List<ThemeTerms> offices = knowledge.themes().stream()
                .map(theme -> new ThemeTerms(
                        theme.id(),
                        theme.definition(),
                        1,
                        Map.of(ThemeTerms.Force.STRONG, file.getOrDefault(theme.id(), ""))))
                .toList();
        String ignored = file.getOrDefault(IGNORED, "");
        return new OfficeThemes(new TermMatcher(new ThemeKnowledge(offices, List.of(ignored), knowledge.spellings())));
    }

    private static Map<String, String> file() {
        try (InputStream in = OfficeThemes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places of the themes that a name given as text speaks for. */
    BitSet of(String name) {
        BitSet themes = new BitSet();
        for (Block block : StructuredText.of(new Content(name, "", null)).blocks()) {
            for (Sentence sentence : block.sentences()) {
                themes.or(of(sentence.tokens()));
            }
        }
        return themes;
    }

    /** The places of the themes that the words of a name speak for. */
    BitSet of(List<Token> name) {
        List<Token> words = new ArrayList<>(name.size());
        for (Token token : name) {
            if (token.kind() != Token.Kind.MARK && !token.lower().equals("'s")) {
                words.add(token);
            } else if (token.is('&')) {
                words.add(new Token(Token.Kind.WORD, token.start(), token.end(), "and", "and"));
            }
        }
        BitSet themes = new BitSet();
        matcher.find(words, term -> {
            for (Sense sense : term.senses()) {
                themes.set(sense.theme());
            }
        });
        return themes;
    }
}
