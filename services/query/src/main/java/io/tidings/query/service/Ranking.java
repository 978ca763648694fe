package io.tidings.query.service;

/** How a page came to its order. */
public sealed interface Ranking {

    /** In the order that was asked for. */
    record AsAsked() implements Ranking {}

    /**
     * By words and meaning, as was asked for.
     *
     * @param text whose meaning it is
     */
    record ByMeaning(String text) implements Ranking {}

    /**
     * By words, although meaning was asked for.
     *
     * @param why what kept it from being ranked by meaning
     */
    record ByWordsAfterAll(String why) implements Ranking {}
}
