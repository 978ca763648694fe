package io.tidings.enrich.role;

import io.tidings.enrich.passage.Passage;
import io.tidings.text.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an announcement is for, as far as it decides what the countries in it are to it. */
enum Occasion {
    /** A visit, a meeting, a deal: the relation is the news, and what is supported is a subject of the talks. */
    RELATIONS,
    /** Whom it names in its headline it acts against. */
    SANCTIONS,
    /** Help: whom it is about receives. */
    AID,
    /** Anything else. */
    OTHER;

    private static final Set<String> AID_THEMES = Set.of("humanitarian", "development");

    /**
     * The occasion of an announcement.
     *
     * @param themes theme ids, main theme first
     * @param funds whether it states new public money
     */
    static Occasion of(List<Passage> passages, List<String> themes, boolean funds) {
        String theme = themes.isEmpty() ? "" : themes.getFirst();
        Set<String> title = new HashSet<>();
        passages.stream()
                .filter(passage -> passage.block().kind() == Block.Kind.TITLE)
                .forEach(passage -> title.addAll(WordKinds.STANDARD.in(passage)));
        if (theme.equals("sanctions") && title.contains("sanction")) {
            return SANCTIONS;
        }
        if (AID_THEMES.contains(theme)) {
            return AID;
        }
        boolean relations = theme.equals("diplomacy") || (title.contains("meet") && !title.contains("aid"));
        return relations && !funds ? RELATIONS : OTHER;
    }
}
