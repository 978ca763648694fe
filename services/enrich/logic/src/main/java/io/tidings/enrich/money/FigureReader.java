package io.tidings.enrich.money;

import io.tidings.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads numbers: digits in English, continental and Indian writing, number words, scale words. */
final class FigureReader {

    private static final int MOST_DIGITS = 16;
    private static final List<String> AND_A_HALF = List.of("and", "a", "half");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private final List<Token> tokens;
    private final List<String> keys;
    private final MoneyWords words;

    FigureReader(List<Token> tokens, List<String> keys, MoneyWords words) {
        this.tokens = tokens;
        this.keys = keys;
        this.words = words;
    }

    /**
     * The figure that begins here.
     *
     * @param money whether a currency stands before it, so that a lone "m" or a spaced group of digits is read as money
     */
    @Nullable Figure at(int from, boolean money) {
        if (from >= keys.size()) {
            return null;
        }
        return tokens.get(from).kind() == Token.Kind.NUMBER ? digits(from, money) : inWords(from);
    }

    private @Nullable Figure digits(int from, boolean money) {
        StringBuilder text = new StringBuilder(tokens.get(from).text());
        int to = from + 1;
        while (money && to < keys.size() && isSpacedGroup(to, text)) {
            text.append(tokens.get(to).text());
            to++;
        }
        BigDecimal value = parse(text.toString());
        if (value == null) {
            return null;
        }
        return scaled(new Figure(value, BigDecimal.ONE, to), money);
    }

    /** "250 000": a group of exactly three digits, one space after digits without a point or comma. */
    private boolean isSpacedGroup(int at, StringBuilder before) {
        Token token = tokens.get(at);
        boolean plain = before.indexOf(".") < 0 && before.indexOf(",") < 0 && before.length() <= 12;
        boolean first = at < 2 || tokens.get(at - 2).kind() != Token.Kind.NUMBER;
        return plain
                && (!first || before.length() <= 3)
                && token.kind() == Token.Kind.NUMBER
                && token.text().length() == 3
                && token.text().indexOf('.') < 0
                && token.text().indexOf(',') < 0
                && tokens.get(at - 1).end() + 1 == token.start();
    }

    /** Takes in "million", "-million", "m", "Mio.", "thousand million", "lakh crore". */
    Figure scaled(Figure figure, boolean money) {
        int at = figure.to();
        boolean hyphen = at + 1 < keys.size()
                && keys.get(at).equals("-")
                && keys.get(at + 1).length() > 2;
        at = hyphen ? at + 1 : at;
        BigDecimal scale = at < keys.size() && mayScale(at, money) ? words.scale(keys.get(at)) : null;
        if (scale == null) {
            return figure;
        }
        int to = at + 1;
        boolean point =
                to < keys.size() && keys.get(to).equals(".") && keys.get(at).equals("mio") && to + 1 < keys.size();
        Figure once = figure.times(scale).endingAt(point ? to + 1 : to);
        boolean twice =
                scale.longValue() <= 100_000 && to < keys.size() && keys.get(to).length() > 3;
        return twice && figure.unit().longValue() == 1 ? scaled(once, money) : once;
    }

    /** A single letter counts only when it is glued to the digits or a currency stands before them. */
    private boolean mayScale(int at, boolean money) {
        String key = keys.get(at);
        boolean glued = at > 0 && tokens.get(at - 1).end() == tokens.get(at).start();
        if (key.length() > 2) {
            return true;
        }
        return glued || (money && (key.length() == 2 || key.equals("m") || key.equals("b")));
    }

    private @Nullable Figure inWords(int from) {
        String key = keys.get(from);
        if (key.equals("half") || key.equals("quarter")) {
            return fraction(from, key.equals("half") ? HALF : new BigDecimal("0.25"));
        }
        if ((key.equals("a") || key.equals("an")) && from + 1 < keys.size()) {
            return keys.get(from + 1).equals("quarter")
                    ? fraction(from + 1, new BigDecimal("0.25"))
                    : worded(BigDecimal.ONE, from + 1);
        }
        Integer small = SMALL.get(key);
        if (small == null) {
            return null;
        }
        return worded(BigDecimal.valueOf(small), from + 1);
    }

    /** "half a million", "a quarter of a million", "half million". */
    private @Nullable Figure fraction(int from, BigDecimal share) {
        int at = from + 1;
        at = at < keys.size() && keys.get(at).equals("of") ? at + 1 : at;
        at = at < keys.size() && (keys.get(at).equals("a") || keys.get(at).equals("-")) ? at + 1 : at;
        return worded(share, at);
    }

    /** A worded number has to be followed by a scale word: "two million", "twenty-five thousand", "two and a half billion". */
    private @Nullable Figure worded(BigDecimal head, int from) {
        Figure figure = hundreds(tens(new Figure(head, BigDecimal.ONE, from)));
        int at = figure.to();
        if (at + 2 < keys.size() && keys.subList(at, at + 3).equals(AND_A_HALF)) {
            figure = new Figure(figure.value().add(HALF), figure.unit(), at + 3);
        }
        at = figure.to();
        BigDecimal scale = at < keys.size() && keys.get(at).length() > 3 ? words.scale(keys.get(at)) : null;
        if (scale == null) {
            return figure.scaled() ? figure : null;
        }
        return scaled(new Figure(figure.value().multiply(scale), scale, at + 1), true);
    }

    /** "twenty-five". */
    private Figure tens(Figure figure) {
        int at = figure.to();
        boolean joined = figure.value().intValue() >= 20
                && at + 1 < keys.size()
                && keys.get(at).equals("-");
        Integer units = joined ? SMALL.get(keys.get(at + 1)) : null;
        return units == null
                ? figure
                : new Figure(figure.value().add(BigDecimal.valueOf(units)), figure.unit(), at + 2);
    }

    /** "three hundred". */
    private Figure hundreds(Figure figure) {
        boolean hundred = figure.to() < keys.size() && keys.get(figure.to()).equals("hundred");
        return hundred ? figure.times(BigDecimal.valueOf(100)).endingAt(figure.to() + 1) : figure;
    }

    /** The value of digits with points and commas in any of the usual writings; null when they are no number. */
    static @Nullable BigDecimal parse(String digits) {
        if (digits.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            return null;
        }
        int point = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (point < 0) {
            return new BigDecimal(digits);
        }
        char last = digits.charAt(point);
        String whole = digits.substring(0, point);
        String rest = digits.substring(point + 1);
        boolean repeated = whole.indexOf(last) >= 0;
        boolean otherBefore = whole.indexOf(last == '.' ? ',' : '.') >= 0;
        boolean group = rest.length() == 3 && (repeated || (last == ',' && !otherBefore));
        if (group && !whole.startsWith("0")) {
            return new BigDecimal(plain(digits));
        }
        return repeated ? null : new BigDecimal(plain(whole) + "." + rest);
    }

    private static String plain(String digits) {
        return digits.replace(".", "").replace(",", "");
    }
}
