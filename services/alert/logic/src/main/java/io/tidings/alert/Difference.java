package io.tidings.alert;

import io.tidings.contracts.RegionRole;

/** Something that matters and is not as it was told. */
public sealed interface Difference {

    /** The source has taken the announcement back. */
    record Withdrawn() implements Difference {}

    /** The announcement is back after it was withdrawn. */
    record Reinstated() implements Difference {}

    /** The announcement no longer matches the query of the alert. */
    record NoLongerMatches() implements Difference {}

    /**
     * Money has another amount, or the same money goes elsewhere or is for something else.
     *
     * @param old as told
     * @param now as it is
     */
    record MoneyChanged(AlertedFacts.Money old, AlertedFacts.Money now) implements Difference {}

    /**
     * Money is there that was not.
     *
     * @param money the money
     */
    record MoneyAdded(AlertedFacts.Money money) implements Difference {}

    /**
     * Money that was told is there no longer.
     *
     * @param money the money
     */
    record MoneyRemoved(AlertedFacts.Money money) implements Difference {}

    /**
     * It is now also for this region, or about it.
     *
     * @param region the region
     * @param role as what
     */
    record RegionAdded(String region, RegionRole role) implements Difference {}

    /**
     * It is for this region, or about it, no longer.
     *
     * @param region the region
     * @param role as what it was told
     */
    record RegionRemoved(String region, RegionRole role) implements Difference {}

    /**
     * It now has this theme.
     *
     * @param theme the theme
     */
    record ThemeAdded(String theme) implements Difference {}

    /**
     * It has this theme no longer.
     *
     * @param theme the theme
     */
    record ThemeRemoved(String theme) implements Difference {}
}
