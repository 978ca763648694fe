package io.tidings.query.language;

import io.tidings.contracts.Kind;
import io.tidings.contracts.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What is asked of what an announcement is, whatever it is about: who is named, who published it, when and why. */
public sealed interface Fact extends Query {

    /**
     * The announcement names this organisation.
     *
     * @param name the organisation's name
     */
    record Organisation(String name) implements Fact {

        /** Keeps the name on one line. */
        public Organisation {
            name = Texts.oneLine(name);
        }
    }

    /**
     * The announcement names this person.
     *
     * @param name the person's name
     */
    record Person(String name) implements Fact {

        /** Keeps the name on one line. */
        public Person {
            name = Texts.oneLine(name);
        }
    }

    /**
     * It was announced by this body.
     *
     * @param name as the source states it
     */
    record Publisher(String name) implements Fact {

        /** Keeps the name on one line. */
        public Publisher {
            name = Texts.oneLine(name);
        }
    }

    /**
     * It came from this source.
     *
     * @param id the source
     */
    record Source(SourceId id) implements Fact {}

    /**
     * It is written in this language: the tag itself or a narrower one ({@code en} finds {@code en-GB}).
     *
     * @param tag BCP 47 tag in lower case
     */
    record Language(String tag) implements Fact {}

    /**
     * This revision was published for this reason.
     *
     * @param kind the reason
     */
    record OfKind(Kind kind) implements Fact {}

    /** The source has taken it back. */
    record Withdrawn() implements Fact {}

    /** It copies another announcement. */
    record Copy() implements Fact {}

    /**
     * Published (else received) on this day or later.
     *
     * @param day first day
     */
    record From(LocalDate day) implements Fact {}

    /**
     * Published (else received) on this day or earlier.
     *
     * @param day last day
     */
    record To(LocalDate day) implements Fact {}

    /**
     * This revision went out at this moment or later, whatever its own date: what is new, corrected, withdrawn or reinstated
     * since then. Moments are compared by the millisecond.
     *
     * @param moment first moment
     */
    record ChangedSince(Instant moment) implements Fact {

        /** Cuts the moment to milliseconds. */
        public ChangedSince {
            moment = moment.truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
