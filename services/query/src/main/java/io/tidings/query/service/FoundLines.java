package io.tidings.query.service;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.FundingLine;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.SearchHit;
import java.util.List;

/** The funding lines that a search is about (semantics 14). */
public final class FoundLines {

    private FoundLines() {}

    /** Those that satisfy its conditions on lines; without such conditions, all. */
    public static List<FundingLine> of(SearchQuery query, SearchHit hit) {
        List<FundingLine> all = hit.event().enrichment().funding();
        return query.lineConditions().isEmpty()
                ? all
                : all.stream()
                        .filter(line -> hit.why().lines().contains(line.id()))
                        .toList();
    }

    /** Whether a line counts towards totals: money of copies and of withdrawn announcements does not. */
    public static boolean counts(FundingLine line, Announcement announcement) {
        return line.counted() && announcement.copyOf() == null && !announcement.withdrawn();
    }
}
