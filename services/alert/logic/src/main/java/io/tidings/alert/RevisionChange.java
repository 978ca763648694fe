package io.tidings.alert;

import java.util.ArrayList;
import java.util.List;

/** What lies between the revision somebody was told of and a later one. The rules are decision 0018. */
public sealed interface RevisionChange {

    /**
     * Whoever was told should know.
     *
     * @param told the facts as told
     * @param now the facts as they are
     * @param differences what differs, weightiest first; at least one
     */
    record Material(AlertedFacts told, AlertedFacts now, List<Difference> differences) implements RevisionChange {

        /** Copies the list. */
        public Material {
            differences = List.copyOf(differences);
            if (differences.isEmpty()) {
                throw new IllegalArgumentException("a material change changes something");
            }
        }
    }

    /**
     * Nothing that matters has changed.
     *
     * @param reason what has
     */
    record Immaterial(Reason reason) implements RevisionChange {

        /** What may change without mattering. */
        public enum Reason {
            /** Nothing at all that was read, not even the headline. */
            NOTHING_READ_DIFFERS,
            /** The headline or the order, wording or labels of what was read. */
            WORDING
        }
    }

    /** The change between two revisions. */
    static RevisionChange between(AlertedFacts told, AlertedFacts now) {
        List<Difference> differences = Differences.between(told, now);
        if (!differences.isEmpty()) {
            return new Material(told, now, differences);
        }
        boolean same = told.title().equals(now.title())
                && told.regions().equals(now.regions())
                && told.money().equals(now.money());
        return new Immaterial(same ? Immaterial.Reason.NOTHING_READ_DIFFERS : Immaterial.Reason.WORDING);
    }

    /** The change to a revision that does not match any longer. */
    static Material loss(AlertedFacts told, AlertedFacts now) {
        List<Difference> differences = new ArrayList<>(Differences.between(told, now));
        differences.add(new Difference.NoLongerMatches());
        return new Material(told, now, differences);
    }
}
