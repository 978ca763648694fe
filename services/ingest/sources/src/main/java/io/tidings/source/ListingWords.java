package io.tidings.source;

import java.util.Locale;

/** Says what a look came to, for people. */
final class ListingWords {

    private ListingWords() {}

    static String of(Listing listing) {
        return switch (listing) {
            case Listing.Read read ->
                "it is " + article(read.about().format().label()) + " and lists "
                        + read.items().size() + (read.items().size() == 1 ? " item" : " items");
            case Listing.Unchanged same -> "it is as it was";
            case Listing.Unreadable no -> lowered(no.reason());
            case Listing.Forbidden no -> "it may not be asked: " + no.refusal().reason();
            case Listing.Failed no -> "it does not answer: " + no.failure().reason();
            case Listing.Gone no -> no.forGood() ? "it is gone for good (410)" : "it is not there (404)";
            case Listing.Postponed later -> "it may not be asked before " + later.notBefore() + ": " + later.reason();
        };
    }

    /** RSS is spoken letter by letter. */
    private static String article(String label) {
        return (label.startsWith("RSS") || label.startsWith("Atom") ? "an " : "a ") + label;
    }

    private static String lowered(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
