package io.tidings.query.language;

import io.tidings.query.language.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the structure of a query. {@code NOT} binds closest, then {@code AND} (which may be left out), then {@code OR}.
 * Goes on behind a mistake, so that all are found at once.
 */
final class SyntaxParser {

    /** Deeper than anybody writes; keeps every later walk over the tree from running out of stack. */
    private static final int DEEPEST = 30;

    private final List<Lexeme> lexemes;
    private final List<Mistake> mistakes;
    private int at;
    private int depth;

    private SyntaxParser(List<Lexeme> lexemes, List<Mistake> mistakes) {
        this.lexemes = lexemes;
        this.mistakes = mistakes;
    }

    static Syntax parse(String text, List<Mistake> mistakes) {
        SyntaxParser parser = new SyntaxParser(Lexer.cut(text), mistakes);
        return parser.next().is(Kind.END) ? new Syntax.Everything() : parser.whole();
    }

    private Syntax whole() {
        List<Syntax> parts = new ArrayList<>();
        parts.add(or());
        while (!next().is(Kind.END)) {
            mistake(take(), "this closing bracket has no opening one");
            if (!next().is(Kind.END)) {
                parts.add(or());
            }
        }
        return and(parts);
    }

    private Syntax or() {
        List<Syntax> parts = new ArrayList<>();
        parts.add(and());
        while (next().is(Kind.OR)) {
            take();
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Syntax.Or(parts);
    }

    private Syntax and() {
        List<Syntax> parts = new ArrayList<>();
        parts.add(not());
        while (!next().is(Kind.OR) && !next().is(Kind.CLOSE) && !next().is(Kind.END)) {
            if (next().is(Kind.AND)) {
                take();
            }
            parts.add(not());
        }
        return and(parts);
    }

    private Syntax not() {
        if (!next().is(Kind.NOT)) {
            return atom();
        }
        Lexeme not = take();
        return deeper(not) ? leave(new Syntax.Not(not())) : new Syntax.Everything();
    }

    private Syntax atom() {
        Lexeme lexeme = next();
        return switch (lexeme.kind()) {
            case WORD -> word(take());
            case QUOTED -> new Syntax.Text(take().value(), true);
            case UNCLOSED -> unclosed(take());
            case FIELD -> field(take());
            case OPEN -> group(take());
            case LINE -> new Syntax.Line(group(take()), new Value("line", lexeme.start(), "line".length()));
            case AND, OR, NOT, CLOSE, END -> missing(lexeme);
        };
    }

    private Syntax word(Lexeme word) {
        return word.text().equals("*") ? new Syntax.Everything() : new Syntax.Text(word.value(), false);
    }

    private Syntax unclosed(Lexeme quote) {
        mistake(quote, "this quotation mark is not closed");
        return new Syntax.Everything();
    }

    private Syntax group(Lexeme open) {
        if (!deeper(open)) {
            return new Syntax.Everything();
        }
        Syntax inside = leave(or());
        if (next().is(Kind.CLOSE)) {
            take();
        } else {
            mistake(open, "this bracket is not closed");
        }
        return inside;
    }

    private Syntax field(Lexeme field) {
        String text = field.text();
        String sign = text.replaceFirst("^[A-Za-z.+_-]+", "");
        String name = text.substring(0, text.length() - sign.length());
        Value where = new Value(name, field.start(), name.length());
        if (next().is(Kind.WORD) || next().is(Kind.QUOTED)) {
            return new Syntax.Field(where, sign, take().value());
        }
        if (next().is(Kind.UNCLOSED)) {
            return unclosed(take());
        }
        mistakes.add(new Mistake(field.start(), text.length(), text + " needs a value behind it", null));
        return new Syntax.Everything();
    }

    /** Nothing stands where something should; the lexeme is left for whoever waits for it, unless nobody does. */
    private Syntax missing(Lexeme lexeme) {
        Kind before = at == 0 ? Kind.END : lexemes.get(at - 1).kind();
        if (before == Kind.AND || before == Kind.OR || before == Kind.NOT) {
            mistake(lexemes.get(at - 1), lexemes.get(at - 1).text() + " needs something behind it");
        } else if (lexeme.is(Kind.AND) || lexeme.is(Kind.OR)) {
            mistake(lexeme, lexeme.text() + " needs something before it; put it in quotes to search for the word");
        } else if (before == Kind.OPEN || before == Kind.LINE) {
            mistake(lexemes.get(at - 1), "these brackets are empty");
        }
        if (lexeme.is(Kind.AND)) {
            take();
        }
        return new Syntax.Everything();
    }

    private boolean deeper(Lexeme lexeme) {
        if (depth < DEEPEST) {
            depth++;
            return true;
        }
        mistake(lexeme, "brackets and NOT nest at most " + DEEPEST + " deep");
        at = lexemes.size() - 1;
        return false;
    }

    private Syntax leave(Syntax inside) {
        depth--;
        return inside;
    }

    private static Syntax and(List<Syntax> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Syntax.And(parts);
    }

    private Lexeme next() {
        return lexemes.get(at);
    }

    private Lexeme take() {
        Lexeme taken = lexemes.get(at);
        at = Math.min(at + 1, lexemes.size() - 1);
        return taken;
    }

    private void mistake(Lexeme lexeme, String message) {
        mistakes.add(new Mistake(lexeme.start(), lexeme.end() - lexeme.start(), message, null));
    }
}
