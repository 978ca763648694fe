package io.tidings.search;

import java.util.List;

/**
 * The names of the pair of indices that belong together. Searches and writes go through the aliases; the concrete names
 * carry the version of the mapping and a generation that grows with each rebuild ({@code announcements-v3-1}).
 *
 * @param latest the newest revision of each announcement
 * @param revisions every revision of every announcement
 */
public record IndexNames(String latest, String revisions) {

    /** Version of the mapping in {@code announcement.mapping.json}; grows with every change that needs a rebuild. */
    static final int MAPPING_VERSION = 3;

    /** What searches read. */
    public static final IndexNames READ = new IndexNames("announcements", "announcement-revisions");

    /** What the index service writes. */
    public static final IndexNames WRITE = new IndexNames("announcements-write", "announcement-revisions-write");

    /** What is being built beside them, while it is. */
    public static final IndexNames NEXT = new IndexNames("announcements-next", "announcement-revisions-next");

    /** What was searched before and is still there, while it is. */
    public static final IndexNames OLD = new IndexNames("announcements-old", "announcement-revisions-old");

    /** Fits every concrete index of both kinds. */
    static final String EVERY = "announcements-v*,announcement-revisions-v*";

    /** The concrete indices of a generation, 1 being the first. */
    public static IndexNames generation(int generation) {
        String suffix = "-v" + MAPPING_VERSION + "-" + generation;
        return new IndexNames(READ.latest + suffix, READ.revisions + suffix);
    }

    /** Both names. */
    public List<String> both() {
        return List.of(latest, revisions);
    }
}
