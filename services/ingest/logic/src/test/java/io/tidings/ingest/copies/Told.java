package io.tidings.ingest.copies;

import io.tidings.contracts.Content;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An announcement as somebody tells it. */
record Told(String title, String body, Optional<LocalDate> published) {

    static Told of(String title, String body) {
        return new Told(title, body, Optional.empty());
    }

    TextSketch.Sketched sketched() {
        return TextSketch.of("test", new Content(title, body, null), published).orElseThrow();
    }

    /** Whether the two meet in a band and then count as original and copy. */
    boolean hasCopy(Told later) {
        return found(sketched(), later.sketched());
    }

    static boolean found(TextSketch.Sketched earlier, TextSketch.Sketched later) {
        return earlier.bands().stream().anyMatch(later.bands()::contains)
                && Likeness.of(earlier.sketch(), later.sketch()).isCopy();
    }

    List<String> paragraphs() {
        return Arrays.asList(body.split("\n\n"));
    }

    Told with(List<String> paragraphs) {
        return new Told(title, String.join("\n\n", paragraphs), published);
    }

    Told under(String other) {
        return new Told(other, body, published);
    }

    Told daysLater(int days) {
        return new Told(title, body, published.map(date -> date.plusDays(days)));
    }

    /** The same change in headline and text. */
    Told everywhere(UnaryOperator<String> change) {
        return new Told(change.apply(title), change.apply(body), published);
    }
}
