package io.tidings.query.page;

import io.tidings.query.page.SearchPage.SortView;
import io.tidings.query.service.Ranking;
import io.tidings.site.SiteAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders that a search can be read in.
 *
 * @param asked the search from its beginning
 * @param meaning whether it can be ranked by meaning here
 */
record Orders(SiteAddress asked, boolean meaning) {

    private static final String MEANING = "semantic";

    List<SortView> offered(String currency) {
        String sort = asked.first("sort").isEmpty() ? "relevance" : asked.first("sort");
        boolean byMeaning = asked.first(MEANING).equals("true");
        boolean words = !asked.first("q").isEmpty();
        SiteAddress plain = asked.set(MEANING, null);
        SiteAddress newest = plain.set("sort", words ? "newest" : null);
        boolean isNewest = sort.equals("newest") || !words && sort.equals("relevance");
        List<SortView> sorts = new ArrayList<>();
        if (words) {
            boolean isBest = sort.equals("relevance") && !byMeaning;
            sorts.add(sort("relevance", "Best match", isBest, plain.set("sort", null)));
        }
        if (meaning) {
            SiteAddress other = asked.set("sort", null).set(MEANING, "true");
            sorts.add(sort("meaning", "Also in other words", byMeaning, other));
        }
        sorts.add(sort("newest", "Newest", isNewest, newest));
        if (!currency.isEmpty()) {
            SiteAddress largest = plain.set("sort", "amount").set("currency", currency);
            sorts.add(sort("amount", "Largest sum in " + currency, sort.equals("amount"), largest));
        }
        return sorts;
    }

    private static SortView sort(String id, String label, boolean chosen, SiteAddress leads) {
        return new SortView(id, label, chosen, leads.toString());
    }

    /** What a reader must know of the order, null when it is as asked. */
    static @Nullable String note(Ranking ranking) {
        return switch (ranking) {
            case Ranking.AsAsked asAsked -> null;
            case Ranking.ByMeaning meaning ->
                "Best by words and by meaning together: what says “" + meaning.text()
                        + "” in other words comes too, and is marked. The number of announcements, sums, filters, feeds and"
                        + " downloads are still of those with the words.";
            case Ranking.ByWordsAfterAll words -> "Ordered by words alone: " + words.why() + ".";
        };
    }
}
