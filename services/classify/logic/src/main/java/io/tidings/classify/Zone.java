package io.tidings.classify;

/** Where in an announcement something stands, as far as it tells what the announcement is about. */
enum Zone {
    /** The headline. */
    TITLE(3.5),
    /** The first paragraph, and bullets or a sub-headline before it. */
    LEDE(2.2),
    /** The second paragraph. */
    SECOND(1.5),
    /** The other paragraphs. */
    BODY(1),
    /** Bullets, rows and headings further down. */
    LIST(0.9),
    /** What somebody is quoted with. */
    QUOTATION(0.5),
    /** Notes, datelines and introductions of speakers: they say nothing. */
    NOWHERE(0);

    final double weight;

    Zone(double weight) {
        this.weight = weight;
    }
}
