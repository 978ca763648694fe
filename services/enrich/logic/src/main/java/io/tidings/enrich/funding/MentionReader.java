package io.tidings.enrich.funding;

import io.tidings.contracts.MoneyKind;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import io.tidings.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads every sum of an announcement in its sentence. */
final class MentionReader {

    /** Far more sums than any announcement states; a dump of figures is read as far as this. */
    private static final int MOST = 3_000;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private final List<Passage> passages;
    private final Opening opening;
    private final int year;
    private boolean court;
    private final List<Mention> mentions = new ArrayList<>();

    MentionReader(List<Passage> passages, Opening opening, @Nullable LocalDate publishedOn) {
        this.passages = passages;
        this.opening = opening;
        this.year = publishedOn == null ? 0 : publishedOn.getYear();
    }

    List<Mention> read() {
        for (Passage passage : passages) {
            if (mentions.size() < MOST) {
                readPassage(passage);
            }
        }
        return mentions;
    }

    private void readPassage(Passage passage) {
        boolean top = passage.isTitle() || passage.index() < 2;
        if (passage.sums().isEmpty() && !top) {
            return;
        }
        CueScores cues = new CueScores(passage, year);
        court |= top && cues.tellsOfCourt();
        List<Segment> segments = Segments.of(passage.units());
        int sum = 0;
        for (int unit = 0; unit < passage.units().size(); unit++) {
            if (passage.units().get(unit).sum() != null) {
                add(passage, unit, segments.get(sum++), cues);
            }
        }
    }

    private void add(Passage passage, int unit, Segment segment, CueScores cues) {
        if (isConversion(passage, unit)) {
            return;
        }
        Unit sum = passage.units().get(unit);
        Map<String, Double> kinds = cues.kind(unit, segment);
        Map<String, Double> deltas = cues.delta(unit, segment);
        Mention before = joinedWithPrevious(passage, unit);
        MoneyKind kind = sum.sum() == null ? null : KindReader.read(sum.sum().amount(), kinds);
        boolean plain = kinds.getOrDefault("funding", 0.0) >= 2.5;
        if (kind == null && !plain) {
            kind = before != null ? before.kind() : court ? MoneyKind.LOSS : null;
        }
        DeltaReader.Reading delta = DeltaReader.read(deltas, passage, opening.holds(passage));
        boolean silent = deltas.values().stream().noneMatch(score -> score >= 2.5);
        if (before != null && silent && before.kind() == null) {
            delta = new DeltaReader.Reading(before.delta(), before.sure());
        }
        var mention =
                new Mention(passage, unit, segment, kind, delta.delta(), delta.sure(), plain, words(passage, segment));
        for (int i = 0; i < Recipients.count(passage, unit, kind); i++) {
            mentions.add(mention);
        }
    }

    /** "£5 million (US$6.3 million)": a sum in brackets right after one in another currency says the same. */
    private boolean isConversion(Passage passage, int unit) {
        if (mentions.isEmpty() || unit < 2 || mentions.getLast().passage().index() != passage.index()) {
            return false;
        }
        Mention last = mentions.getLast();
        Unit here = passage.units().get(unit);
        boolean other = here.sum() != null
                && !here.sum().amount().currency().equals(last.amount().currency());
        boolean bracket = unit - last.unit() <= 4 && between(passage, last.unit(), unit, "(");
        boolean or = unit - last.unit() <= 3
                && (between(passage, last.unit(), unit, "or") || between(passage, last.unit(), unit, "/"));
        return other && (bracket || or);
    }

    private static boolean between(Passage passage, int from, int to, String key) {
        return passage.units().subList(from + 1, to).stream()
                .anyMatch(unit -> unit.key().equals(key));
    }

    /** "£3m for roads and £2m for rail": the second sum takes over what is said of the first. */
    private @Nullable Mention joinedWithPrevious(Passage passage, int unit) {
        if (mentions.isEmpty() || mentions.getLast().passage().index() != passage.index() || unit == 0) {
            return null;
        }
        String before = passage.units().get(unit - 1).key();
        boolean article = unit > 1 && ARTICLES.contains(before);
        before = article ? passage.units().get(unit - 2).key() : before;
        boolean joined = before.equals("and")
                || before.equals(",")
                || before.equals(";")
                || before.equals("plus")
                || before.equals("or");
        return joined ? mentions.getLast() : null;
    }

    private static Set<String> words(Passage passage, Segment segment) {
        Set<String> words = new HashSet<>();
        for (Unit unit : passage.units().subList(segment.from(), segment.to())) {
            if (unit.sum() == null) {
                for (Token token : passage.tokens().subList(unit.from(), unit.to())) {
                    ContentWords.stem(token).ifPresent(words::add);
                }
            }
        }
        return words;
    }
}
