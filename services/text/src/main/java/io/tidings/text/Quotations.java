package io.tidings.text;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import io.tidings.text.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what somebody said and who, also where the quotation marks were lost after "… said:". */
final class Quotations {

    private static final Set<String> SAID = Set.of(
            "said",
            "says",
            "added",
            "adds",
            "commented",
            "comments",
            "stated",
            "states",
            "remarked",
            "noted",
            "declared",
            "explained",
            "concluded",
            "continued");
    private static final Set<String> SPEAKING = Set.of(
            "speaking",
            "commenting",
            "welcoming",
            "announcing",
            "responding",
            "reacting",
            "talking",
            "on",
            "in",
            "at",
            "ahead",
            "following",
            "during",
            "today");
    private static final int TAIL = 12;
    private static final double MOSTLY = 0.6;

    private final Content content;
    private final String folded;
    private @Nullable Span next;
    private @Nullable Span current;
    private boolean introduced;

    Quotations(Content content, String folded) {
        this.content = content;
        this.folded = folded;
    }

    List<Draft> mark(List<Draft> drafts) {
        List<Draft> marked = new ArrayList<>(drafts.size());
        drafts.forEach(draft -> marked.add(mark(draft)));
        return marked;
    }

    private Draft mark(Draft draft) {
        if (draft.kind() == Kind.TABLE_ROW || draft.kind() == Kind.DATELINE) {
            return draft;
        }
        if (isAttribution(draft)) {
            next = speakerBefore(draft);
            introduced = true;
            return draft.as(Kind.ATTRIBUTION);
        }
        boolean quoted = opensQuote(draft);
        if (quoted || (introduced && draft.kind() != Kind.HEADING) || mostlyQuoted(draft)) {
            current = introduced ? next : within(draft);
            introduced = false;
            return draft.spokenBy(current);
        }
        introduced = false;
        return draft;
    }

    private boolean isAttribution(Draft draft) {
        return folded.charAt(draft.end() - 1) == ':' && verbFromEnd(tokens(draft)) >= 0;
    }

    private List<Token> tokens(Draft draft) {
        return Tokenizer.tokens(folded, draft.start(), draft.end());
    }

    /** The place of the last verb of saying, when it is among the last words. */
    private static int verbFromEnd(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= Math.max(1, tokens.size() - TAIL); i--) {
            if (SAID.contains(tokens.get(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Span speakerBefore(Draft draft) {
        List<Token> tokens = tokens(draft);
        int to = verbFromEnd(tokens);
        int from = 0;
        if (SPEAKING.contains(tokens.get(0).lower())) {
            while (from < to && !tokens.get(from).is(',')) {
                from++;
            }
            from = from < to - 1 ? from + 1 : 0;
        }
        return span(tokens, from, to);
    }

    private @Nullable Span span(List<Token> tokens, int from, int to) {
        int last = to - 1;
        while (last > from && tokens.get(last).is(',')) {
            last--;
        }
        if (last < from) {
            return null;
        }
        return Span.of(
                content,
                Span.Part.BODY,
                tokens.get(from).start(),
                tokens.get(last).end());
    }

    private boolean opensQuote(Draft draft) {
        char first = folded.charAt(draft.start());
        boolean single = first == '\''
                && draft.start() + 1 < draft.end()
                && Character.isUpperCase(folded.charAt(draft.start() + 1));
        return first == '"' || single;
    }

    private boolean mostlyQuoted(Draft draft) {
        int inside = 0;
        int since = -1;
        for (int i = draft.start(); i < draft.end(); i++) {
            if (folded.charAt(i) == '"') {
                inside += since >= 0 ? i - since : 0;
                since = since >= 0 ? -1 : i;
            }
        }
        return inside > MOSTLY * (draft.end() - draft.start());
    }

    /** The speaker named beside the quotation, {@code "…," Ms Roe said}; else whoever spoke just before. */
    private @Nullable Span within(Draft draft) {
        List<Token> tokens = tokens(draft);
        boolean inside = false;
        int clause = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is('"')) {
                inside = !inside;
                clause = i + 1;
            } else if (!inside && SAID.contains(token.lower())) {
                return i > clause ? span(tokens, clause, i) : span(tokens, i + 1, clauseEnd(tokens, i + 1));
            }
        }
        return current;
    }

    private static int clauseEnd(List<Token> tokens, int from) {
        int to = from;
        while (to < tokens.size()
                && !tokens.get(to).is('.')
                && !tokens.get(to).is('"')
                && !tokens.get(to).is(':')) {
            to++;
        }
        return to;
    }
}
