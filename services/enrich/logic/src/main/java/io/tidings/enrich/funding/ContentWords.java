package io.tidings.enrich.funding;

import io.tidings.text.Token;
import java.util.Optional;
import java.util.Set;

/** The words by which two sentences are known to speak of the same thing. */
final class ContentWords {

    private static final Set<String> EMPTY = Set.of(
            "with",
            "that",
            "this",
            "from",
            "will",
            "been",
            "have",
            "their",
            "which",
            "more",
            "over",
            "also",
            "into",
            "than",
            "them",
            "they",
            "were",
            "what",
            "when",
            "where",
            "would",
            "could",
            "should",
            "about",
            "after",
            "under",
            "such",
            "these",
            "those",
            "across",
            "through",
            "support",
            "funding",
            "fund",
            "funds",
            "million",
            "billion",
            "government",
            "governments",
            "provide",
            "provided",
            "provides",
            "providing",
            "invest",
            "invested",
            "investment",
            "investing",
            "package",
            "programme",
            "program",
            "programs",
            "project",
            "projects",
            "announce",
            "announced",
            "announces",
            "today",
            "year",
            "years",
            "help",
            "including",
            "include",
            "includes",
            "additional",
            "further",
            "commit",
            "committed",
            "commitment",
            "total",
            "part",
            "minister",
            "prime",
            "contribute",
            "contribution",
            "grant",
            "grants",
            "money",
            "initiative",
            "develop",
            "development",
            "australian",
            "australia",
            "being",
            "made",
            "make",
            "ensure",
            "between");

    private ContentWords() {}

    /** A word's stem; empty for words that say nothing alone. */
    static Optional<String> stem(Token token) {
        String lower = token.lower();
        if (token.kind() != Token.Kind.WORD || lower.length() < 4 || EMPTY.contains(lower)) {
            return Optional.empty();
        }
        return Optional.of(lower.length() > 6 ? lower.substring(0, 6) : trimmed(lower));
    }

    private static String trimmed(String lower) {
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
