package io.tidings.query.page;

import io.tidings.contracts.Announcement;
import io.tidings.query.service.Summary;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;

/** What things are called on the page. */
final class Names {

    private static final int LONGEST = 90;

    private Names() {}

    static String theme(String id) {
        return Themes.find(id).map(Theme::label).orElse(id);
    }

    static String title(Announcement announcement) {
        String title = announcement.content().title();
        return title.isBlank() ? beginning(announcement.content().body()) : title;
    }

    /** What has no headline is called by its first words. */
    private static String beginning(String body) {
        String words = Summary.of(body);
        int space = words.lastIndexOf(' ', LONGEST);
        return words.length() <= LONGEST || space < 0 ? words : words.substring(0, space) + "…";
    }

    static String publisher(Announcement announcement) {
        String publisher = announcement.origin().publisher();
        return publisher == null ? announcement.origin().source().value() : publisher;
    }
}
