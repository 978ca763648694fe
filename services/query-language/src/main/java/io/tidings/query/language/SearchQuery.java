package io.tidings.query.language;

import java.util.List;

/**
 * A whole query: what is asked, and whether what is usually left out is shown.
 *
 * <p>Copies and withdrawn announcements are left out of searches unless asked for. An alert decides by {@link #condition}
 * alone and says "copy" or "withdrawn" when it delivers.
 *
 * @param condition what is asked
 * @param copies whether copies of other announcements are shown; a condition on source, publisher or copies shows them
 * @param withdrawn whether withdrawn announcements are shown; asking for withdrawn ones shows them
 */
public record SearchQuery(Query condition, boolean copies, boolean withdrawn) {

    /** The query for everything that is usually shown. */
    public static final SearchQuery EVERYTHING = new SearchQuery(new Query.All(), false, false);

    /** Turns on what the condition itself asks for. */
    public SearchQuery {
        copies = copies || Positives.askForCopies(condition);
        withdrawn = withdrawn || Positives.askForWithdrawn(condition);
    }

    /** The query in one stable line of the language, which parses back to this query. */
    public String canonical() {
        return Canonical.of(this);
    }

    /**
     * The line conditions that are not negated, anywhere in the query. A line of a matching announcement is a matching
     * line when it satisfies one of them; with none of them, sums run over all lines.
     */
    public List<LineQuery> lineConditions() {
        return Positives.lineConditions(condition);
    }
}
