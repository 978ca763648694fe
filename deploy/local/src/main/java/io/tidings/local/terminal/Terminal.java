package io.tidings.local.terminal;

import java.util.Map;

/**
 * Where the output goes.
 *
 * @param columns how wide a line may be
 * @param live whether a person watches, so that lines can be drawn again
 * @param colours whether colours are wanted
 */
public record Terminal(int columns, boolean live, boolean colours) {

    private static final int USUAL_COLUMNS = 120;
    private static final int FEWEST_COLUMNS = 40;

    /** What the {@code tidings} script found out, and {@code NO_COLOR}. */
    public static Terminal find() {
        return of(System.getProperty("tidings.columns", ""), System.getenv());
    }

    static Terminal of(String columns, Map<String, String> environment) {
        boolean watched = columns.matches("[1-9][0-9]{0,4}");
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean colours =
                watched && !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
        int width = watched ? Math.max(FEWEST_COLUMNS, Integer.parseInt(columns)) : USUAL_COLUMNS;
        return new Terminal(width, watched && !dumb, colours);
    }

    /** Text in a style, or as it is where colours are not wanted. */
    public String styled(Style style, String text) {
        return colours && !text.isEmpty() ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
    }

    /** The few styles we use. */
    public enum Style {
        BOLD("1"),
        FAINT("2"),
        GOOD("32"),
        BAD("31"),
        WARN("33"),
        LINK("36"),
        OTHER("35"),
        LINED("4");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }
}
