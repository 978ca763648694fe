package io.tidings.enrich.name;

import io.tidings.contracts.Person;
import io.tidings.contracts.Span;
import io.tidings.enrich.person.PersonMention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers mentions into people: a surname with a title is the person of that surname named in full, wherever that stands. */
final class PeopleFound {

    private static final int MOST = 60;
    private static final int MOST_SPANS = 20;

    private final List<Seen> seen = new ArrayList<>();

    private record Seen(PersonMention mention, Span span) {}

    private static final class Draft {
        final List<Span> spans = new ArrayList<>();

        @Nullable String office;
    }

    void add(PersonMention mention, Span span) {
        if (seen.size() < MOST * MOST_SPANS) {
            seen.add(new Seen(mention, span));
        }
    }

    List<Person> people() {
        Map<String, String> whole = new LinkedHashMap<>();
        seen.stream().filter(one -> !one.mention.surnameOnly()).forEach(one -> learn(one.mention.name(), whole));
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (Seen one : seen) {
            String name = whole.getOrDefault(key(one.mention), one.mention.name());
            if (drafts.containsKey(name) || drafts.size() < MOST) {
                note(drafts.computeIfAbsent(name, n -> new Draft()), one);
            }
        }
        return drafts.entrySet().stream()
                .map(entry -> new Person(entry.getKey(), entry.getValue().office, entry.getValue().spans))
                .toList();
    }

    /** The longest office told beside a mention is the one that says most. */
    private static void note(Draft draft, Seen one) {
        String office = one.mention.office();
        boolean more = draft.office == null || (!one.mention.surnameOnly() && isTitle(draft.office));
        draft.office = office != null && more ? office : draft.office;
        if (draft.spans.size() < MOST_SPANS) {
            draft.spans.add(one.span);
        }
    }

    private static boolean isTitle(String office) {
        return office.indexOf(' ') < 0;
    }

    /** A full name is also meant by its ends ("Uí Laoghaire"), by its first part ("Ban") and without its middle. */
    private static void learn(String name, Map<String, String> whole) {
        String[] words = name.split(" ", -1);
        String meant = whole.getOrDefault(ends(words), name);
        whole.putIfAbsent(ends(words), meant);
        whole.putIfAbsent(name.toLowerCase(Locale.ROOT), meant);
        for (int from = 1; from < words.length; from++) {
            String end = String.join(" ", Arrays.asList(words).subList(from, words.length));
            whole.putIfAbsent(end.toLowerCase(Locale.ROOT), meant);
        }
        whole.putIfAbsent(words[0].toLowerCase(Locale.ROOT), meant);
    }

    private static String ends(String... words) {
        return (words[0] + "…" + words[words.length - 1]).toLowerCase(Locale.ROOT);
    }

    private static String key(PersonMention mention) {
        String name = mention.name();
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        return (mention.surnameOnly() ? surname : name).toLowerCase(Locale.ROOT);
    }
}
