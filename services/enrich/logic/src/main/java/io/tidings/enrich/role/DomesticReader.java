package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.lookup.CueBook;
import io.tidings.enrich.passage.Passage;
import java.util.List;
import java.util.Map;

/** Decides whether the announcer's own country receives the measure. */
final class DomesticReader {

    private static final CueBook CUES = CueBook.load("cues-home.yaml");

    private final List<Passage> passages;
    private final String country;
    private final boolean funds;

    DomesticReader(List<Passage> passages, String country, boolean funds) {
        this.passages = passages;
        this.country = country;
        this.funds = funds;
    }

    /**
     * Whether it does.
     *
     * @param roles of all other regions
     */
    boolean benefits(Map<String, RegionRole> roles) {
        boolean partReceives = false;
        boolean foreignReceives = false;
        boolean foreignSubject = false;
        boolean foreign = false;
        for (Map.Entry<String, RegionRole> entry : roles.entrySet()) {
            boolean part = entry.getKey().startsWith(country + "-");
            boolean receives = entry.getValue() == RegionRole.BENEFICIARY;
            partReceives |= part && receives;
            foreignReceives |= !part && receives;
            foreign |= !part;
            foreignSubject |= !part && entry.getValue() == RegionRole.SUBJECT;
        }
        double needed = partReceives ? 4.5 : foreignReceives ? 5 : foreignSubject ? 2.5 : funds && !foreign ? -1 : 0.9;
        return homeward() >= needed;
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
