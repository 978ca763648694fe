package io.tidings.query.page;

import io.tidings.site.SiteAddress;
import java.util.List;
import java.util.Set;

/**
 * A search taken along.
 *
 * @param alert where it is made an alert, where this installation has alerts
 */
record TakeView(List<Way> feeds, List<Way> files, String alert) {

    /** How to answer is each form's own; the charts are the page's. */
    private static final Set<String> HOW =
            Set.of("sort", "size", "after", "facets", "total", "semantic", "money", "map", "only");

    /** One form of it. */
    record Way(String label, String address, String type) {}

    static TakeView of(SiteAddress asked) {
        SiteAddress search = asked.without(HOW);
        return new TakeView(
                List.of(
                        way("Atom", search.at("/feeds/announcements.atom"), "application/atom+xml"),
                        way("JSON Feed", search.at("/feeds/announcements.json"), "application/feed+json")),
                List.of(
                        way("CSV", search.at("/exports/announcements.csv"), "text/csv"),
                        way("Funding as CSV", search.at("/exports/funding.csv"), "text/csv"),
                        way("JSON lines", search.at("/exports/announcements.jsonl"), "application/jsonl"),
                        way("API", search.at("/api/announcements"), "application/json")),
                search.at("/alerts/new").toString());
    }

    private static Way way(String label, SiteAddress address, String type) {
        return new Way(label, address.toString(), type);
    }
}
