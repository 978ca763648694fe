package io.tidings.classify;

import io.tidings.contracts.ThemeReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Chooses the themes that hold: those with enough evidence of their own and not far behind the first. How far is far grows
 * with the square root of the first's evidence, since a long text says its main thing often and its second only twice.
 *
 * <p>Aid names its sector first, then {@code development} or {@code humanitarian}, as a rule not both, and leaves
 * {@code disaster} to those at home; {@code diplomacy}, where it is not the news itself, is the frame of the others and
 * comes last.
 */
final class ThemeChoice {

    /** Evidence that is enough beside another theme: about two strong terms in the text or one in the first paragraph. */
    private static final double ENOUGH = 6;

    /** Evidence that is enough for an announcement's only theme. */
    private static final double ENOUGH_ALONE = 2.5;

    private static final double BEHIND_FIRST = 2;

    /** From this share of the aid's evidence on, the second theme is the sector that the aid is for. */
    private static final double SECTOR_SHARE = 0.6;

    /** From this share of the disaster's evidence on, aid says that the disaster is abroad. */
    private static final double AID_SHARE = 0.8;

    /** Below this share of the stronger kind of aid, the other kind is not meant. */
    private static final double OTHER_AID_SHARE = 0.6;

    /** Evidence that gives a confidence of one half. */
    private static final double HALF_SURE = 8;

    private static final int MOST = 4;
    private static final String AT_HOME = "disaster";
    private static final String FRAME = "diplomacy";
    private static final Set<String> AID = Set.of("development", "humanitarian");
    private static final Comparator<Candidate> STRONGEST =
            Comparator.comparingDouble(Candidate::strength).reversed().thenComparing(Candidate::id);

    private ThemeChoice() {}

    static List<ThemeReading> of(List<ThemeTerms> themes, ThemeScore[] scores) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            ThemeTerms theme = themes.get(i);
            candidates.add(new Candidate(theme.id(), scores[i].total() / theme.needs(), scores[i]));
        }
        candidates.sort(STRONGEST);
        return frameLast(sectorFirst(strong(candidates))).stream()
                .map(ThemeChoice::reading)
                .toList();
    }

    private static List<Candidate> strong(List<Candidate> candidates) {
        double first = candidates.get(0).strength();
        if (first < ENOUGH_ALONE) {
            return List.of();
        }
        double bar = Math.max(ENOUGH, BEHIND_FIRST * Math.sqrt(first));
        List<Candidate> strong =
                candidates.stream().filter(each -> each.strength() >= bar).toList();
        List<Candidate> chosen = strong.stream()
                .filter(each -> !each.id().equals(AT_HOME) || !isAbroad(strong, each))
                .filter(each -> !AID.contains(each.id()) || !isOtherAid(strong, each))
                .limit(MOST)
                .toList();
        return chosen.isEmpty() ? List.of(candidates.get(0)) : chosen;
    }

    /** Whether the disaster is one abroad, to which aid goes. */
    private static boolean isAbroad(List<Candidate> strong, Candidate disaster) {
        return strong.stream()
                .anyMatch(each -> AID.contains(each.id()) && each.strength() >= AID_SHARE * disaster.strength());
    }

    /** Whether the aid is of the other kind: emergency aid rather than development, or the reverse. */
    private static boolean isOtherAid(List<Candidate> strong, Candidate aid) {
        return strong.stream()
                .anyMatch(each -> AID.contains(each.id()) && aid.strength() < OTHER_AID_SHARE * each.strength());
    }

    private static List<Candidate> sectorFirst(List<Candidate> strong) {
        if (strong.size() < 2 || !AID.contains(strong.get(0).id())) {
            return strong;
        }
        Candidate aid = strong.get(0);
        Candidate sector = strong.get(1);
        if (AID.contains(sector.id()) || sector.strength() < SECTOR_SHARE * aid.strength()) {
            return strong;
        }
        List<Candidate> ordered = new ArrayList<>(strong);
        ordered.set(0, sector);
        ordered.set(1, aid);
        return ordered;
    }

    private static List<Candidate> frameLast(List<Candidate> chosen) {
        List<Candidate> ordered = new ArrayList<>(chosen);
        for (int i = 1; i < chosen.size(); i++) {
            if (chosen.get(i).id().equals(FRAME)) {
                ordered.add(ordered.remove(i));
            }
        }
        return ordered;
    }

    private static ThemeReading reading(Candidate candidate) {
        double confidence = candidate.strength() / (candidate.strength() + HALF_SURE);
        return new ThemeReading(
                candidate.id(),
                Math.round(confidence * 100) / 100.0,
                candidate.score().evidence());
    }

    private record Candidate(String id, double strength, ThemeScore score) {}
}
