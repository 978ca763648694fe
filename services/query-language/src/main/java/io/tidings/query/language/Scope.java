package io.tidings.query.language;

/** What conditions beside an amount speak of. */
public enum Scope {
    /** The amount's own funding line: the usual meaning. */
    LINE,
    /** The announcement, each on its own. */
    ANNOUNCEMENT
}
