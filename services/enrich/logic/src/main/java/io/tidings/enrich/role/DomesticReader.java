package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.lookup.CueBook;
import io.tidings.enrich.passage.Passage;
import java.util.List;
import java.util.Map;

/** Decides whether the part of a country for which an announcer speaks receives the measure. */
final class DomesticReader {

    private static final CueBook CUES = CueBook.load("cues-home.yaml");
    private static final double PLAINLY = 2;

    private final List<Passage> passages;
    private final String country;

    DomesticReader(List<Passage> passages, String country) {
        this.passages = passages;
        this.country = country;
    }

    /**
     * Whether it does: unless the announcement looks abroad.
     *
     * @param roles of all other regions
     */
    boolean partBenefits(Map<String, RegionRole> roles) {
        boolean abroad = roles.entrySet().stream()
                .anyMatch(entry -> !entry.getKey().startsWith(country + "-") && isCentral(entry.getValue()));
        return !abroad || homeward() >= PLAINLY;
    }

    private static boolean isCentral(RegionRole role) {
        return role == RegionRole.BENEFICIARY || role == RegionRole.SUBJECT;
    }

    private double homeward() {
        double score = 0;
        for (Passage passage : passages) {
            for (Cue cue : CUES.find(passage.keys())) {
                double weight = passage.isTitle() || passage.index() < 4 ? 1 : 0.5;
                score += cue.label().equals("home") ? weight : -weight;
            }
        }
        return score;
    }
}
