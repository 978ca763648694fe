package io.tidings.query.language;

import io.tidings.query.language.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query's text into {@link Lexeme}s; every text can be cut. */
final class Lexer {

    /** All quotation marks are one. */
    static final String QUOTES = "\"\u201c\u201d\u201e";

    private static final String ESCAPED = "\\" + QUOTES;
    private static final String SPACE = "[\\s\\p{Z}]*";
    private static final Pattern FIELD =
            Pattern.compile("([A-Za-z][A-Za-z.+_-]*)(?:(:)|" + SPACE + "(>=|<=|>|<|=|\u2265|\u2264))" + SPACE);
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}()" + QUOTES + "]+");
    private static final Pattern FIGURE = Pattern.compile(
            "[^\\s\\p{Z}()" + QUOTES + "]*\\d(?: (?:thousand|million|billion|trillion|bn|mn|k|m)\\b)?",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Lexeme> cut(String text) {
        return new Lexer(text).cut();
    }

    private List<Lexeme> cut() {
        for (skipSpace(); at < text.length(); skipSpace()) {
            lexemes.add(next());
        }
        lexemes.add(new Lexeme(Kind.END, "", text.length(), text.length()));
        return lexemes;
    }

    private Lexeme next() {
        char first = text.charAt(at);
        if (first == '(' || first == ')') {
            return take(first == '(' ? Kind.OPEN : Kind.CLOSE, at + 1);
        }
        if (QUOTES.indexOf(first) >= 0) {
            return quoted();
        }
        if (value()) {
            return word();
        }
        if (first == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1))) {
            return take(Kind.NOT, at + 1);
        }
        if (text.startsWith("line(", at)) {
            return take(Kind.LINE, at + "line(".length());
        }
        return fieldOrWord();
    }

    /** Whether a field's value stands here. */
    private boolean value() {
        return !lexemes.isEmpty() && lexemes.getLast().is(Kind.FIELD);
    }

    private Lexeme fieldOrWord() {
        Matcher field = FIELD.matcher(text).region(at, text.length());
        if (!field.lookingAt()) {
            return word();
        }
        String sign = field.group(2) != null ? ":" : field.group(3);
        Lexeme lexeme = new Lexeme(Kind.FIELD, field.group(1) + plain(sign), at, field.end());
        at = field.end();
        return lexeme;
    }

    private static String plain(String sign) {
        return sign.replace("\u2265", ">=").replace("\u2264", "<=");
    }

    private Lexeme word() {
        Matcher word = WORD.matcher(text).region(at, text.length());
        int end = word.lookingAt() ? word.end() : at + 1;
        if (value()) {
            return take(Kind.WORD, figureEnd(end));
        }
        return take(operator(text.substring(at, end)), end);
    }

    /** An amount may have its power behind a space: {@code 3 million}. */
    private int figureEnd(int end) {
        Matcher figure = FIGURE.matcher(text).region(at, text.length());
        boolean amount = lexemes.getLast().text().startsWith("amount");
        return amount && figure.lookingAt() ? Math.max(end, figure.end()) : end;
    }

    private static Kind operator(String word) {
        return switch (word) {
            case "AND" -> Kind.AND;
            case "OR" -> Kind.OR;
            case "NOT" -> Kind.NOT;
            default -> Kind.WORD;
        };
    }

    private Lexeme quoted() {
        StringBuilder inside = new StringBuilder();
        int start = at;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (QUOTES.indexOf(c) >= 0) {
                at = i + 1;
                return new Lexeme(Kind.QUOTED, inside.toString(), start, at);
            }
            boolean escape = c == '\\' && i + 1 < text.length() && ESCAPED.indexOf(text.charAt(i + 1)) >= 0;
            inside.append(escape ? text.charAt(++i) : c);
        }
        at = text.length();
        return new Lexeme(Kind.UNCLOSED, inside.toString(), start, at);
    }

    private Lexeme take(Kind kind, int end) {
        Lexeme lexeme = new Lexeme(kind, text.substring(at, end), at, end);
        at = end;
        return lexeme;
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
