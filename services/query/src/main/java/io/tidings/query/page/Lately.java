package io.tidings.query.page;

import io.tidings.site.SiteAddress;
import io.tidings.site.Words;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came or changed lately, for who looks every morning; corrected and withdrawn announcements are part of it. */
final class Lately {

    private static final String SINCE = "changedSince";
    private static final Pattern DAYS = Pattern.compile("-?(\\d{1,4})d");
    private static final Map<String, String> NAMED =
            Map.of("today", "New or changed today", "yesterday", "New or changed since yesterday");

    private Lately() {}

    static List<FacetView.Value> choices(SiteAddress asked) {
        return List.of(
                choice("yesterday", "since yesterday", asked),
                choice("7d", "in the last 7 days", asked),
                choice("30d", "in the last 30 days", asked));
    }

    private static FacetView.Value choice(String since, String label, SiteAddress asked) {
        boolean chosen = asked.first(SINCE).equals(since);
        SiteAddress leads = asked.set(SINCE, chosen ? null : since);
        return new FacetView.Value(since, label, "", chosen, leads.toString());
    }

    /** A moment that was asked for, in words. */
    static String words(String since) {
        Matcher days = DAYS.matcher(since);
        return days.matches()
                ? "New or changed in the last " + Words.count(Long.parseLong(days.group(1)), "day", "days")
                : NAMED.getOrDefault(since, "New or changed since " + since);
    }
}
