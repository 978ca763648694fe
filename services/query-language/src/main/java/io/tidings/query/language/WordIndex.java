package io.tidings.query.language;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import io.tidings.query.language.WordAnalysis.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of one part of one announcement. */
final class WordIndex {

    private final Content content;
    private final Span.Part part;
    private final boolean english;
    private final Map<Integer, Token> byPosition = new HashMap<>();
    private final Map<String, List<Token>> byTerm = new HashMap<>();

    WordIndex(Content content, Span.Part part) {
        this.content = content;
        this.part = part;
        this.english = WordAnalysis.isEnglish(content.language());
        for (Token token : analyse(content.text(part))) {
            byPosition.put(token.position(), token);
            byTerm.computeIfAbsent(token.term(), term -> new ArrayList<>()).add(token);
        }
    }

    Set<String> terms() {
        return byTerm.keySet();
    }

    /** Every place where these words stand one after another, in text order. */
    List<Span> find(List<Token> wanted) {
        if (wanted.isEmpty() || !byTerm.containsKey(wanted.getFirst().term())) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        Token first = wanted.getFirst();
        for (Token start : byTerm.getOrDefault(first.term(), List.of())) {
            int shift = start.position() - first.position();
            if (stand(wanted, shift)) {
                Token last = byPosition.getOrDefault(wanted.getLast().position() + shift, start);
                found.add(Span.of(content, part, start.start(), last.end()));
            }
        }
        return found;
    }

    private boolean stand(List<Token> wanted, int shift) {
        for (Token token : wanted) {
            Token there = byPosition.get(token.position() + shift);
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
