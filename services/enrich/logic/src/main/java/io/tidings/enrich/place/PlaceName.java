package io.tidings.enrich.place;

/**
 * What a name in the gazetteer stands for.
 *
 * @param id region of the vocabulary
 * @param form how it stands for it
 * @param reach where it is read so
 */
record PlaceName(String id, Form form, Reach reach) {

    enum Form {
        /** The region's own name. */
        NAME,
        /** A city or place in it. */
        CITY,
        /** Its people, or an adjective. */
        PEOPLE,
        /** A name that only contains a place. */
        NONE
    }

    enum Reach {
        /** Wherever it stands. */
        WIDE,
        /** In announcements of its own country. */
        HOME,
        /** Where the words around it tell of a place. */
        TOLD,
        /** At home, and abroad where the words around it tell of a place. */
        HOME_OR_TOLD
    }

    PlaceName(String id, Form form) {
        this(id, form, Reach.WIDE);
    }

    String country() {
        return isPart() ? id.substring(0, 2) : id;
    }

    boolean isPart() {
        return id.length() > 3 && id.charAt(2) == '-';
    }

    boolean isGroup() {
        return Character.isLowerCase(id.charAt(0));
    }
}
