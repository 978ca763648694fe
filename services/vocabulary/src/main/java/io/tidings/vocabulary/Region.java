package io.tidings.vocabulary;

/**
 * A place announcements land in.
 *
 * @param id ISO 3166-1 alpha-2 ({@code XK}), ISO 3166-2 ({@code GB-NIR}) or a group's slug ({@code western-balkans})
 * @param name for people, in English
 * @param kind which of the three
 */
public record Region(String id, String name, Kind kind) {

    /** What an id names. */
    public enum Kind {
        /** A country or territory of ISO 3166-1, and Kosovo. */
        COUNTRY,
        /** A part of a country, ISO 3166-2. */
        PART,
        /** A group of regions. */
        GROUP
    }
}
