package io.tidings.enrich.money;

import io.tidings.text.Token;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbers with their scale words: "4million", "4.5 Mio.", "1.31 lakh crore", "two-and-a-half billion". */
final class FigureReader {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final List<Token> tokens;
    private final List<String> keys;
    private final MoneyWords words;
    private final DigitReader digits;
    private final WordedReader worded;

    FigureReader(List<Token> tokens, List<String> keys, MoneyWords words) {
        this.tokens = tokens;
        this.keys = keys;
        this.words = words;
        this.digits = new DigitReader(tokens, keys);
        this.worded = new WordedReader(keys);
    }

    /**
     * The figure that begins here.
     *
     * @param money whether a currency stands before it, so that a lone "m" is read as money
     */
    @Nullable Figure at(int from, boolean money) {
        if (from >= keys.size()) {
            return null;
        }
        return tokens.get(from).kind() == Token.Kind.NUMBER ? inDigits(from, money) : inWords(from);
    }

    private @Nullable Figure inDigits(int from, boolean money) {
        DigitReader.Digits read = digits.at(from);
        int word = scaleWord(read.to(), money);
        boolean continental = word >= 0 && words.isContinental(keys.get(word));
        BigDecimal value = word < 0
                ? digits.plainValue(read)
                : continental ? DigitReader.continental(read.text()) : DigitReader.parse(read.text());
        return value == null ? null : scaled(new Figure(value, BigDecimal.ONE, read.to()), money);
    }

    /** A worded number has to be followed by a scale word: "two million", "twenty-five thousand". */
    private @Nullable Figure inWords(int from) {
        Figure head = worded.at(from);
        int at = head == null ? -1 : head.to();
        at = at >= 0 && at + 1 < keys.size() && keys.get(at).equals("-") ? at + 1 : at;
        BigDecimal scale = at >= 0 && at < keys.size() && keys.get(at).length() > 2 ? words.scale(keys.get(at)) : null;
        if (head == null || scale == null) {
            return head != null && head.scaled() ? head : null;
        }
        return scaled(new Figure(head.value().multiply(scale), scale, at + 1), true);
    }

    /** Takes in "million", "-million", "m", "Mio.", "thousand million", "lakh crore". */
    Figure scaled(Figure figure, boolean money) {
        int at = scaleWord(figure.to(), money);
        BigDecimal scale = at < 0 ? null : scaleAt(at);
        if (scale == null) {
            return andAHalf(figure);
        }
        int to = at + 1;
        boolean point = to + 1 < keys.size() && keys.get(to).equals(".") && words.isShort(keys.get(at)) && isGlued(at);
        Figure once = figure.times(scale).endingAt(point ? to + 1 : to);
        boolean twice =
                scale.longValue() <= 100_000 && to < keys.size() && keys.get(to).length() > 3;
        return twice && figure.unit().longValue() == 1 ? scaled(once, money) : andAHalf(once);
    }

    /** "a million and a half dollars". */
    private Figure andAHalf(Figure figure) {
        int at = figure.to();
        boolean half = figure.scaled()
                && at + 3 < keys.size()
                && keys.get(at).equals("and")
                && keys.get(at + 1).equals("a")
                && keys.get(at + 2).equals("half");
        return half ? new Figure(figure.value().add(figure.unit().multiply(HALF)), figure.unit(), at + 3) : figure;
    }

    /** Where the scale word right after digits stands; -1 when there is none. */
    private int scaleWord(int to, boolean money) {
        boolean hyphen = to + 1 < keys.size()
                && keys.get(to).equals("-")
                && keys.get(to + 1).length() > 2;
        int at = hyphen ? to + 1 : to;
        return at < keys.size() && mayScale(at, money) && scaleAt(at) != null ? at : -1;
    }

    private @Nullable BigDecimal scaleAt(int at) {
        BigDecimal scale = words.scale(keys.get(at));
        return scale == null && keys.get(at).length() > 7
                ? words.runOnScale(tokens.get(at).text())
                : scale;
    }

    /** A single letter counts only when it is glued to the digits or a currency stands before or right after them. */
    private boolean mayScale(int at, boolean money) {
        String key = keys.get(at);
        if (key.length() > 2 && !key.equals("mil")) {
            return true;
        }
        boolean glued = at > 0 && tokens.get(at - 1).end() == tokens.get(at).start();
        return glued || (money && (key.length() > 1 || key.equals("m") || key.equals("b"))) || isBeforeSign(at);
    }

    /** "12.5 M€", "3 Md€", "5 M EUR". */
    private boolean isBeforeSign(int at) {
        return at + 1 < keys.size()
                && Character.isUpperCase(tokens.get(at).text().charAt(0))
                && words.before.longestAt(keys, at + 1) != null
                && (isGlued(at) || keys.get(at + 1).length() == 3);
    }

    private boolean isGlued(int at) {
        return tokens.get(at).end() == tokens.get(at + 1).start();
    }
}
