package io.tidings.query.language;

import io.tidings.query.language.WordAnalysis.Token;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the words of queries become. The same queries are asked of every announcement, so it is kept, up to a bound. */
final class AskedWords {

    private static final int MOST = 20_000;

    private final Map<String, List<Token>> english = new ConcurrentHashMap<>();
    private final Map<String, List<Token>> plain = new ConcurrentHashMap<>();

    /** The tokens of words that are asked for, as text in English or in any other language is read. */
    List<Token> tokens(String words, boolean isEnglish) {
        Map<String, List<Token>> known = isEnglish ? english : plain;
        List<Token> tokens = known.get(words);
        if (tokens == null) {
            tokens = List.copyOf(isEnglish ? WordAnalysis.english(words) : WordAnalysis.plain(words));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(words, tokens);
        }
        return tokens;
    }
}
