package io.tidings.gazetteer;

/**
 * One name of one region.
 *
 * @param language of the texts it is looked for in
 * @param kind how it stands for the region
 * @param id region of the vocabulary
 * @param name as written
 */
record Row(String language, Kind kind, String id, String name) {

    static final String ENGLISH = "en";

    /** How a name stands for a region, by the letter that the compiled file has for it. */
    enum Kind {
        /** The region's own name. */
        NAME('N'),
        /** Its people, or an adjective. */
        PEOPLE('A'),
        /** A city or place in it that readers everywhere know. */
        CITY('K'),
        /** A city or place in a part of a country, named so by that country's announcers. */
        LOCAL('C'),
        /** A town that counts where the words around it tell of a place. */
        TOWN('T'),
        /** The official name of a part, which counts abroad where the words around it tell of a place. */
        PART('P');

        final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    static Row english(Kind kind, String id, String name) {
        return new Row(ENGLISH, kind, id, name);
    }

    /** The country of the region, or the group itself. */
    String country() {
        return countryOf(id);
    }

    static String countryOf(String id) {
        boolean part = id.length() > 3 && id.charAt(2) == '-' && Character.isUpperCase(id.charAt(0));
        return part ? id.substring(0, 2) : id;
    }
}
