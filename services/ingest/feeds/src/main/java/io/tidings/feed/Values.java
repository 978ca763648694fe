package io.tidings.feed;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes values of what a document says, within the limits; what cannot be used is left out and counted. */
record Values(FeedLimits limits, Repairs repairs) {

    /** A title with markup may be this many times as long as its words. */
    private static final int MARKED_UP = 10;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

    /** Plain text on one line, perhaps empty. */
    String title(String written) {
        String start = written.substring(0, Math.min(written.length(), limits.title() * MARKED_UP));
        String title = Markup.title(start);
        return cut(title);
    }

    /** A title whose form is stated. */
    String title(Passage passage) {
        return line(passage.text());
    }

    /** A title that is plain text. */
    String line(String written) {
        return cut(Markup.line(written));
    }

    private String cut(String title) {
        if (title.length() <= limits.title()) {
            return title;
        }
        repairs.note(Repair.Kind.TOO_LONG, "a title of %,d characters".formatted(title.length()));
        int end = Character.isHighSurrogate(title.charAt(limits.title() - 1)) ? limits.title() - 1 : limits.title();
        return title.substring(0, end);
    }

    /** An absolute address of the web. */
    Optional<String> address(String base, String written) {
        if (written.isBlank() || tooLong(written, limits.address(), "an address")) {
            return Optional.empty();
        }
        Optional<String> address = Links.resolve(base, written);
        if (address.isEmpty()) {
            repairs.note(Repair.Kind.UNREADABLE_ADDRESS, written.strip());
        }
        return address;
    }

    /** An id as written, but for the white space around it. */
    Optional<String> id(String written) {
        return Optional.of(Markup.line(written)).filter(id -> !id.isEmpty() && !tooLong(id, limits.address(), "an id"));
    }

    /** A language tag; empty when it is not shaped like one. */
    static Optional<String> language(String written) {
        return Optional.of(written.strip().replace('_', '-'))
                .filter(tag -> LANGUAGE.matcher(tag).matches());
    }

    /** The first of these that can be read. */
    Optional<FeedDate> date(Stream<Node> written) {
        return written.flatMap(node -> date(node.text()).stream()).findFirst();
    }

    Optional<FeedDate> date(String written) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        Optional<FeedDate> date = FeedDate.read(written);
        if (date.isEmpty()) {
            repairs.note(
                    Repair.Kind.UNREADABLE_DATE, Markup.line(written.substring(0, Math.min(200, written.length()))));
        }
        return date;
    }

    /** HTML with absolute addresses. */
    Optional<Passage> html(String written, String base) {
        return passage(written)
                .map(html -> Markup.absolute(html, base))
                .filter(html -> !tooLong(html, limits.passage(), "a text"))
                .map(html -> new Passage(html, Passage.Form.HTML));
    }

    Optional<Passage> text(String written) {
        return passage(written).map(text -> new Passage(text, Passage.Form.TEXT));
    }

    /** HTML where it looks so, else text: for formats that do not say. */
    Optional<Passage> htmlOrText(String written, String base) {
        return Markup.isMarkup(written) ? html(written, base) : text(written);
    }

    private Optional<String> passage(String written) {
        String stripped = written.strip();
        return stripped.isEmpty() || tooLong(stripped, limits.passage(), "a text")
                ? Optional.empty()
                : Optional.of(stripped);
    }

    private boolean tooLong(String written, int limit, String what) {
        if (written.length() <= limit) {
            return false;
        }
        repairs.note(Repair.Kind.TOO_LONG, "%s of %,d characters".formatted(what, written.length()));
        return true;
    }
}
