package io.tidings.enrich.place;

/**
 * What a name in the gazetteer stands for.
 *
 * @param id region of the vocabulary
 * @param form how it stands for it
 */
record PlaceName(String id, Form form) {

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
