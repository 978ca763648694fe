package io.tidings.enrich.money;

import io.tidings.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits as they are written in English, on the continent, in Switzerland and in India. */
final class DigitReader {

    private static final int MOST_DIGITS = 16;
    private static final Set<String> UNITS = Set.of("per", "a", "an", "each", "/");

    private final List<Token> tokens;
    private final List<String> keys;

    DigitReader(List<Token> tokens, List<String> keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    /** Digits as written, groups joined, and the token after them. */
    record Digits(String text, int to) {}

    /** The digits that begin here, "300 000" and "2'750'000" taken as one number. */
    Digits at(int from) {
        StringBuilder text = new StringBuilder(tokens.get(from).text());
        boolean first = text.length() <= 3 && plain(text);
        int to = from + 1;
        while (first && to < keys.size() && text.length() <= 12 && plain(text)) {
            int group = isGroup(to) ? to : keys.get(to).equals("'") && isGlued(to) && isGroup(to + 1) ? to + 1 : -1;
            if (group < 0) {
                break;
            }
            text.append(tokens.get(group).text());
            to = group + 1;
        }
        return new Digits(text.toString(), to);
    }

    private static boolean plain(CharSequence text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A group of three digits, perhaps with decimals, one space or sign after what stands before it. */
    private boolean isGroup(int at) {
        if (at >= keys.size() || tokens.get(at).kind() != Token.Kind.NUMBER) {
            return false;
        }
        String text = tokens.get(at).text();
        boolean three = text.length() == 3 || (text.length() > 4 && !Character.isDigit(text.charAt(3)));
        int apart = tokens.get(at).start() - tokens.get(at - 1).end();
        return three && plain(text.substring(0, 3)) && text.length() <= 6 && apart <= 1;
    }

    private boolean isGlued(int mark) {
        return mark + 1 < keys.size()
                && tokens.get(mark - 1).end() == tokens.get(mark).start()
                && tokens.get(mark).end() == tokens.get(mark + 1).start();
    }

    /** The value of digits that no scale word follows: "250.000" is a quarter of a million unless it is a price per unit. */
    @Nullable BigDecimal plainValue(Digits digits) {
        boolean unit = digits.to() < keys.size() && UNITS.contains(keys.get(digits.to()));
        String text = digits.text();
        int point = text.indexOf('.');
        boolean group = point > 0 && point == text.length() - 4 && text.charAt(0) != '0' && text.indexOf(',') < 0;
        return group && !unit ? number(text.replace(".", "")) : parse(text);
    }

    /** The value of digits before a word such as "Mio.": the comma is the decimal sign. */
    static @Nullable BigDecimal continental(String digits) {
        int comma = digits.indexOf(',');
        if (comma < 0 && digits.indexOf('.') != digits.length() - 4) {
            return parse(digits);
        }
        if (comma != digits.lastIndexOf(',')) {
            return parse(digits);
        }
        return number(digits.replace(".", "").replace(',', '.'));
    }

    /** The value of digits with points and commas in any of the usual writings; null when they are no number. */
    static @Nullable BigDecimal parse(String digits) {
        int point = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (point < 0) {
            return number(digits);
        }
        char last = digits.charAt(point);
        String whole = digits.substring(0, point);
        String rest = digits.substring(point + 1);
        boolean repeated = whole.indexOf(last) >= 0;
        boolean otherBefore = whole.indexOf(last == '.' ? ',' : '.') >= 0;
        boolean group = rest.length() == 3 && (repeated || (last == ',' && !otherBefore));
        if (group && !whole.startsWith("0")) {
            return number(bare(digits));
        }
        return repeated ? null : number(bare(whole) + "." + rest);
    }

    private static @Nullable BigDecimal number(String digits) {
        boolean fits = digits.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
        return fits ? new BigDecimal(digits) : null;
    }

    private static String bare(String digits) {
        return digits.replace(".", "").replace(",", "");
    }
}
