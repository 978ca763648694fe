package io.tidings.query.page;

import io.tidings.contracts.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A text cut wherever something that was read from it begins or ends, so that readings may overlap. The time it takes grows
 * with the text, the number of spans and how many of them lie over one another.
 */
final class MarkedText {

    private final String text;
    private final Span.Part part;
    private final TreeMap<Integer, List<Fact>> begins = new TreeMap<>();
    private final TreeMap<Integer, List<Fact>> ends = new TreeMap<>();

    private MarkedText(String text, Span.Part part) {
        this.text = text;
        this.part = part;
    }

    /**
     * A stretch that the same readings cover.
     *
     * @param id where links lead, empty for what nothing was read from
     * @param kinds of what was read from it, as class names; empty for nothing
     * @param facts ids of what was read from it
     * @param line address of the first funding line that was read from it, empty when none was
     */
    record Stretch(String text, String id, String kinds, String facts, String line) {

        public boolean isMarked() {
            return !kinds.isEmpty();
        }
    }

    static List<Stretch> of(String text, Span.Part part, List<Fact> facts) {
        return marked(text, part, facts).stretches(Set.of());
    }

    /**
     * The same in paragraphs; those of blanks alone are left out.
     *
     * @param starts where paragraphs begin
     */
    static List<List<Stretch>> paragraphs(String text, List<Fact> facts, Set<Integer> starts) {
        List<List<Stretch>> paragraphs = new ArrayList<>();
        int at = 0;
        for (Stretch stretch : marked(text, Span.Part.BODY, facts).stretches(starts)) {
            if (paragraphs.isEmpty() || starts.contains(at)) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.getLast().add(stretch);
            at += stretch.text().length();
        }
        paragraphs.removeIf(paragraph ->
                paragraph.stream().allMatch(stretch -> stretch.text().isBlank()));
        return paragraphs;
    }

    private static MarkedText marked(String text, Span.Part part, List<Fact> facts) {
        MarkedText marked = new MarkedText(text, part);
        facts.forEach(marked::add);
        return marked;
    }

    /** The id of the stretch that begins where a span does. */
    static String idAt(Span span) {
        return (span.part() == Span.Part.TITLE ? "title-" : "text-") + span.start();
    }

    private void add(Fact fact) {
        for (Span span : fact.evidence()) {
            if (span.part() == part && span.end() <= text.length()) {
                begins.computeIfAbsent(span.start(), at -> new ArrayList<>()).add(fact);
                ends.computeIfAbsent(span.end(), at -> new ArrayList<>()).add(fact);
            }
        }
    }

    private List<Stretch> stretches(Set<Integer> alsoCut) {
        Set<Integer> cuts = new LinkedHashSet<>(alsoCut);
        begins.keySet().forEach(cuts::add);
        ends.keySet().forEach(cuts::add);
        cuts.add(text.length());
        List<Stretch> stretches = new ArrayList<>();
        List<Fact> open = new ArrayList<>();
        int at = 0;
        for (int cut : cuts.stream().sorted().toList()) {
            if (cut > at) {
                stretches.add(stretch(at, cut, open));
            }
            ends.getOrDefault(cut, List.of()).forEach(open::remove);
            open.addAll(begins.getOrDefault(cut, List.of()));
            at = cut;
        }
        return List.copyOf(stretches);
    }

    private Stretch stretch(int from, int to, List<Fact> open) {
        String line = open.stream()
                .filter(fact -> fact.kind() == Fact.Kind.MONEY)
                .findFirst()
                .map(fact -> "#" + fact.id())
                .orElse("");
        String id = open.isEmpty() ? "" : (part == Span.Part.TITLE ? "title-" : "text-") + from;
        return new Stretch(
                text.substring(from, to),
                id,
                open.stream().map(fact -> fact.kind().word()).distinct().collect(Collectors.joining(" ")),
                open.stream().map(Fact::id).distinct().collect(Collectors.joining(" ")),
                line);
    }
}
