package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import io.tidings.contracts.Span;
import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.lookup.CueBook;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.passage.Unit;
import io.tidings.enrich.place.PlaceMention;
import io.tidings.text.Block;
import io.tidings.text.MonthNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads from each sentence what the places in it do. */
final class RoleReader {

    private static final CueBook CUES = CueBook.load("cues-role.yaml");

    private static final Set<String> CLUBS = Set.of("commonwealth", "nato", "g7", "g20", "apec");
    private static final Set<String> CONTINENTS = Set.of("africa", "asia", "europe", "oceania", "americas");
    private static final Set<String> FROM = Set.of("from", "by", "against", "with", "than", "off");
    static final PlacedRole.Role FUNDED = new PlacedRole.Role(RegionRole.BENEFICIARY, 1.62, false);
    private static final PlacedRole.Role UNSAID = new PlacedRole.Role(RegionRole.MENTIONED, 0, false);
    private static final PlacedRole.Role SAID_HERE = new PlacedRole.Role(RegionRole.VENUE, 1.5, false);

    private RoleReader() {}

    /** The cues of a sentence. */
    static List<Cue> cues(Passage passage) {
        return CUES.find(passage.keys());
    }

    /**
     * The places of a sentence, each with the role its words give it.
     *
     * @param cues its cues
     * @param firstSum the unit from which public money is spoken of, -1 for none
     * @param sumFollows whether the next sentence tells a sum of public money
     */
    static List<PlacedRole> read(Passage passage, List<Cue> cues, int firstSum, boolean sumFollows) {
        List<PlacedRole> roles = new ArrayList<>();
        Set<String> kinds = WordKinds.STANDARD.in(passage);
        boolean staged = !passage.isNote() && (kinds.contains("stage") || kinds.contains("meet"));
        for (int unit = 0; unit < passage.units().size(); unit++) {
            Unit places = passage.units().get(unit);
            boolean dateline = isDateline(passage, unit);
            boolean alone = sumFollows && passage.index() > 2 && passage.units().size() <= 4;
            boolean heads = alone || leadsSum(passage, unit, firstSum);
            PlacedRole.Role role = heads ? FUNDED : dateline ? SAID_HERE : role(passage, cues, unit);
            boolean afterSum = firstSum >= 0 && unit > firstSum && role.weight() < FUNDED.weight();
            role = afterSum && !comesFrom(passage, unit) ? FUNDED : role;
            for (PlaceMention place : places.places()) {
                roles.add(new PlacedRole(passage, unit, place, fitting(role, place, staged)));
            }
        }
        return roles;
    }

    /** "Ethiopia: €24 million": a list tells who receives which sum. */
    private static boolean leadsSum(Passage passage, int unit, int firstSum) {
        if (unit > 2 || firstSum <= unit || firstSum - unit > 4) {
            return false;
        }
        return passage.units().subList(unit + 1, firstSum).stream()
                .allMatch(between -> !Character.isLetter(between.key().charAt(0))
                        || between.key().length() < 3);
    }

    private static boolean comesFrom(Passage passage, int unit) {
        return unit > 0 && FROM.contains(passage.units().get(unit - 1).key());
    }

    /** A place alone in its block, or before the dash or date with which the text opens, tells where it was said. */
    private static boolean isDateline(Passage passage, int unit) {
        boolean line = passage.block().kind() == Block.Kind.DATELINE;
        boolean alone = passage.units().size() <= 2 && passage.part() == Span.Part.BODY;
        return line || alone || (passage.index() < 4 && unit < 8 && opensWithDash(passage, unit));
    }

    private static boolean opensWithDash(Passage passage, int unit) {
        List<Unit> units = passage.units();
        for (int i = unit + 1; i < Math.min(units.size(), unit + 7); i++) {
            String key = units.get(i).key();
            boolean spaced = key.equals("-") && i + 1 < units.size() && isSpaced(passage, units.get(i));
            if (spaced) {
                return true;
            }
            if (Character.isLetter(key.charAt(0)) && !MonthNames.contains(key)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isSpaced(Passage passage, Unit dash) {
        return passage.tokens().get(dash.from() - 1).end()
                < passage.tokens().get(dash.from()).start();
    }

    /** In a city something takes place; a continent is nobody's partner. */
    private static PlacedRole.Role fitting(PlacedRole.Role role, PlaceMention place, boolean staged) {
        boolean weakCity = role.role() == RegionRole.SUBJECT && role.weight() < 1 && place.city();
        if (weakCity) {
            return staged ? new PlacedRole.Role(RegionRole.VENUE, 0.6, false) : UNSAID;
        }
        boolean partnerCity = role.role() == RegionRole.PARTNER && place.city();
        if (partnerCity) {
            return new PlacedRole.Role(RegionRole.MENTIONED, 0, false);
        }
        boolean continent = CONTINENTS.contains(place.id()) && role.role() == RegionRole.PARTNER;
        boolean club = CLUBS.contains(place.id()) && role.role() != RegionRole.ATTENDEE;
        return continent || club ? new PlacedRole.Role(RegionRole.MENTIONED, 0, false) : role;
    }

    /** The role with most to say for it; a longer pattern says more than a short one. */
    private static PlacedRole.Role role(Passage passage, List<Cue> cues, int unit) {
        Map<RegionRole, Double> scores = new EnumMap<>(RegionRole.class);
        boolean member = false;
        for (Cue cue : cues) {
            if (cue.covers(unit) && (passage.index() < 5 || !cue.label().equals("dateline"))) {
                RoleWord word = RoleWord.of(cue.label());
                scores.merge(word.role(), word.weight() + Math.min(cue.to() - cue.from(), 6) * 0.05, Math::max);
                member |= word.member();
            }
        }
        RegionRole best = RegionRole.MENTIONED;
        double most = 0;
        for (Map.Entry<RegionRole, Double> score : scores.entrySet()) {
            if (score.getValue() > most) {
                best = score.getKey();
                most = score.getValue();
            }
        }
        return new PlacedRole.Role(best, most, member);
    }
}
