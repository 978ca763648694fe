package io.tidings.accuracy;

import java.util.Locale;

/** What is measured, in the order it is shown. The labels are those of the annotation guide's scorer, as far as it has the measure. */
public enum Measure {
    THEMES("themes", Figure.Tally.NONE),
    MAIN_THEME("main theme is gold's first", Figure.Share.NONE),
    REGIONS("regions, any role", Figure.Tally.NONE),
    CORE_REGIONS("regions, beneficiary/subject", Figure.Tally.NONE),
    ROLES("role of regions found", Figure.Share.NONE),
    LINES("funding lines", Figure.Tally.NONE),
    COUNTED("  counted or not, of found", Figure.Share.NONE),
    DELTAS("  delta, of found", Figure.Share.NONE),
    BOUNDS("  bound, of found", Figure.Share.NONE),
    PARENTS("  parent, of found parts", Figure.Share.NONE),
    FUNDS("  fund, of found with a fund", Figure.Share.NONE),
    LINE_THEMES("  themes of the line", Figure.Tally.NONE),
    LINE_REGIONS("  regions of the line", Figure.Tally.NONE),
    THEME_QUESTIONS("questions: theme + amount", Figure.Tally.NONE),
    REGION_QUESTIONS("questions: region + amount", Figure.Tally.NONE),
    SUMS("sum right, where any funding", Figure.Share.NONE),
    OTHER_MONEY("other money", Figure.Tally.NONE),
    FUNDING_WITHOUT_AMOUNT("funding without amount", Figure.Tally.NONE),
    /** The words that carry meaning in what found lines are for, against the label's. */
    PURPOSE_WORDS("  purpose of the line, words", Figure.Tally.NONE),
    /** Found lines whose purpose shares much with the label's: words alike to .3 or more. */
    PURPOSES("  purpose like the label's", Figure.Share.NONE),
    /** Purposes read that have a word of the label's at all; the others are rubbish or say it in other words. */
    PURPOSES_TO_THE_POINT("  purpose read, to the point", Figure.Share.NONE);

    /** Ends the names of what depends on the regions and lines that were found: finding more makes it harder. */
    static final String OF_FOUND = "-of-found";

    private final String label;
    private final Figure nothing;

    Measure(String label, Figure nothing) {
        this.label = label;
        this.nothing = nothing;
    }

    /** As it is printed; what is measured of found lines is indented. */
    public String label() {
        return label;
    }

    /** The name in files of figures: {@code main-theme}, {@code deltas-of-found}. */
    public String key() {
        boolean ofFound = this == ROLES || label.startsWith(" ") || label.startsWith("questions");
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + (ofFound ? OF_FOUND : "");
    }

    /** Whether the annotation guide's scorer has it too; the others are ours and stand behind them. */
    public boolean isTheGuides() {
        return compareTo(FUNDING_WITHOUT_AMOUNT) <= 0;
    }

    Figure nothing() {
        return nothing;
    }
}
