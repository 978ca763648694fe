package io.tidings.feed;

import java.util.regex.Pattern;

/**
 * Which links of a listing page lead to announcements: {@code *} stands for any characters but a slash, {@code **} for any
 * characters, everything else for itself. A pattern that starts with a slash is compared with path and query, any other
 * with the whole address; fragments do not count. Example: {@code /news/press-releases/**}.
 */
public record LinkPattern(String pattern) {

    private static final int LONGEST = 500;
    private static final Pattern ORIGIN = Pattern.compile("^[A-Za-z]+://[^/?#]*");

    /**
     * Checks the pattern.
     *
     * @throws IllegalArgumentException when it is blank, longer than 500 characters or has white space
     */
    public LinkPattern {
        if (pattern.isBlank() || pattern.length() > LONGEST || pattern.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(
                    "A link pattern has 1 to %d characters and no white space: %s".formatted(LONGEST, pattern));
        }
    }

    /** Whether an absolute address is meant. */
    public boolean matches(String address) {
        String whole = Links.withoutFragment(address);
        String compared = pattern.startsWith("/") ? ORIGIN.matcher(whole).replaceFirst("") : whole;
        return matches(compared, pattern.replace("**", "\u0000"));
    }

    /**
     * Time grows with the product of both lengths at most: all places of the pattern that may be reached are kept at once.
     * U+0000 stands for the double star.
     */
    private static boolean matches(String text, String glob) {
        boolean[] reached = new boolean[glob.length() + 1];
        reached[0] = true;
        pass(reached, glob);
        for (int i = 0; i < text.length(); i++) {
            reached = step(reached, glob, text.charAt(i));
        }
        return reached[glob.length()];
    }

    private static boolean[] step(boolean[] reached, String glob, char c) {
        boolean[] next = new boolean[reached.length];
        for (int g = 0; g < glob.length(); g++) {
            char wanted = glob.charAt(g);
            boolean any = wanted == '\u0000' || (wanted == '*' && c != '/');
            next[g] |= reached[g] && any;
            next[g + 1] |= reached[g] && wanted == c && !any && wanted != '*';
        }
        pass(next, glob);
        return next;
    }

    /** Stars may stand for nothing. */
    private static void pass(boolean[] reached, String glob) {
        for (int g = 0; g < glob.length(); g++) {
            boolean star = glob.charAt(g) == '*' || glob.charAt(g) == '\u0000';
            reached[g + 1] |= reached[g] && star;
        }
    }
}
