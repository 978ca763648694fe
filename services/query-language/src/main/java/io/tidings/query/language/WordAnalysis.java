package io.tidings.query.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * How words become tokens, the same everywhere: English text through Lucene's English analysis (standard tokenizer,
 * possessive, lower case, Porter stems), text in other languages through standard tokenizer and lower case. Stop words
 * stay in the text, so that phrases are exact and a query of stop words only matches by them; a query drops them where
 * other words stand beside them.
 */
public final class WordAnalysis {

    private static final Analyzer ENGLISH = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
    private static final Analyzer PLAIN = new StandardAnalyzer(CharArraySet.EMPTY_SET);

    private WordAnalysis() {}

    /**
     * A word as it is compared.
     *
     * @param term the token
     * @param position counts words from 0
     * @param start offset of its first UTF-16 code unit
     * @param end offset after its last UTF-16 code unit
     */
    public record Token(String term, int position, int start, int end) {}

    /** Whether text of this language is read as English: text of unknown language is. */
    public static boolean isEnglish(@Nullable String language) {
        return language == null || language.equalsIgnoreCase("en") || language.regionMatches(true, 0, "en-", 0, 3);
    }

    /** The tokens of English text. */
    public static List<Token> english(String text) {
        return tokens(ENGLISH, text);
    }

    /** The tokens of text in any other language. */
    public static List<Token> plain(String text) {
        return tokens(PLAIN, text);
    }

    /** Whether nothing is left of a text but words such as "the" and "of". */
    static boolean onlyStopWords(String text) {
        return plain(text).stream().allMatch(token -> EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(token.term()));
    }

    private static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
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
