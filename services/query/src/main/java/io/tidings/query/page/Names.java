package io.tidings.query.page;

import io.tidings.contracts.Announcement;
import io.tidings.query.service.Summary;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What things are called on the page. */
final class Names {

    private static final int LONGEST = 90;

    /** A bullet or a dateline, which no headline begins with. */
    private static final Pattern LEAD = Pattern.compile("(?:[-–—•*]\\s+|date \\d{4}-\\d{2}-\\d{2}\\s+)+");

    private Names() {}

    static String theme(String id) {
        return Themes.find(id).map(Theme::label).orElse(id);
    }

    static String title(Announcement announcement) {
        String title = announcement.content().title();
        return title.isBlank() ? beginning(announcement.content().body()) : title;
    }

    /** How the text begins, after what {@link #title} already says of it. */
    static String summary(Announcement announcement) {
        String summary = Summary.of(announcement.content().body());
        if (!announcement.content().title().isBlank()) {
            return summary;
        }
        String said = title(announcement).replaceFirst("…$", "");
        String rest = summary.substring(summary.indexOf(said) + said.length()).strip();
        return rest.isEmpty() ? "" : "… " + rest;
    }

    /** What has no headline is called by its first words. */
    private static String beginning(String body) {
        String summary = Summary.of(body);
        Matcher lead = LEAD.matcher(summary);
        String words = lead.lookingAt() && lead.end() < summary.length() ? summary.substring(lead.end()) : summary;
        int space = words.lastIndexOf(' ', LONGEST);
        return words.length() <= LONGEST || space < 0 ? words : words.substring(0, space) + "…";
    }

    static String publisher(Announcement announcement) {
        String publisher = announcement.origin().publisher();
        return publisher == null ? "No publisher stated" : publisher;
    }
}
