package io.tidings.simweb;

/**
 * What a request was about and what its answer let the reader see.
 *
 * @param number of the announcement or source; -1 when it is about none
 * @param version of the text that was seen; {@link #ABSENT}, {@link #NOTHING} or {@link #UNCHANGED}
 */
public record Shown(About about, int number, int version) {

    /** The page is not there. */
    public static final int ABSENT = 0;
    /** Nothing could be learnt. */
    public static final int NOTHING = -1;

    /** It is there and called the same as what the reader has, truly or not. */
    public static final int UNCHANGED = -2;

    /** What a request was about. */
    public enum About {
        ROBOTS,
        LIST,
        PAGE,
        /** A redirect on the way to something. */
        HOP,
        /** Nothing the world knows. */
        OTHER
    }

    static Shown robots(boolean readable) {
        return new Shown(About.ROBOTS, -1, readable ? 1 : NOTHING);
    }

    static Shown list(Outlet outlet) {
        return new Shown(About.LIST, outlet.number(), 1);
    }

    static Shown hop() {
        return new Shown(About.HOP, -1, NOTHING);
    }

    static Shown page(Item item, int version) {
        return new Shown(About.PAGE, item.number(), version);
    }

    static Shown other() {
        return new Shown(About.OTHER, -1, NOTHING);
    }

    Shown nothing() {
        return new Shown(about, number, NOTHING);
    }
}
