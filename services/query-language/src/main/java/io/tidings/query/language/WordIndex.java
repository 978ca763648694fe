package io.tidings.query.language;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import io.tidings.query.language.WordAnalysis.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of one part of one announcement. */
final class WordIndex {

    private final Content content;
    private final Span.Part part;
    private final boolean english;
    private final List<Token> tokens;
    private final @Nullable Token[] byPosition;
    private @Nullable Map<String, List<Token>> byTerm;

    WordIndex(Content content, Span.Part part) {
        this.content = content;
        this.part = part;
        this.english = WordAnalysis.isEnglish(content.language());
        this.tokens = analyse(content.text(part));
        this.byPosition = new Token[tokens.isEmpty() ? 0 : tokens.getLast().position() + 1];
        tokens.forEach(token -> byPosition[token.position()] = token);
    }

    Set<String> terms() {
        Map<String, List<Token>> known = byTerm;
        if (known == null) {
            known = new HashMap<>();
            for (Token token : tokens) {
                known.computeIfAbsent(token.term(), _ -> new ArrayList<>()).add(token);
            }
            byTerm = known;
        }
        return known.keySet();
    }

    /** Every place where these words stand one after another, in text order. */
    List<Span> find(List<Token> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        Token first = wanted.getFirst();
        for (Token start : starts(first.term())) {
            int shift = start.position() - first.position();
            if (start.term().equals(first.term()) && stand(wanted, shift)) {
                Token last = Objects.requireNonNull(byPosition[wanted.getLast().position() + shift]);
                found.add(Span.of(content, part, start.start(), last.end()));
            }
        }
        return found;
    }

    /** Where a term may stand. A search asks for few words; only who asks for all of them needs them sorted. */
    private List<Token> starts(String term) {
        Map<String, List<Token>> known = byTerm;
        return known == null ? tokens : known.getOrDefault(term, List.of());
    }

    private boolean stand(List<Token> wanted, int shift) {
        for (Token token : wanted) {
            int position = token.position() + shift;
            Token there = position < byPosition.length ? byPosition[position] : null;
            if (there == null || !there.term().equals(token.term())) {
                return false;
            }
        }
        return true;
    }

    private List<Token> analyse(String text) {
        return english ? WordAnalysis.english(text) : WordAnalysis.plain(text);
    }
}
