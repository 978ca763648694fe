package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import io.tidings.enrich.lookup.Cue;
import io.tidings.enrich.lookup.CueBook;
import io.tidings.enrich.lookup.Resource;
import io.tidings.enrich.passage.Passage;
import io.tidings.text.Block;
import io.tidings.vocabulary.Regions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides whether the announcer's own country receives the measure. */
final class DomesticReader {

    private static final CueBook CUES = CueBook.load("cues-home.yaml");

    private final List<Passage> passages;
    private final String country;
    private static final Set<String> AT_HOME = Set.of(
            "employment",
            "welfare",
            "education",
            "housing",
            "transport",
            "energy",
            "health",
            "justice",
            "economy",
            "agriculture",
            "science",
            "disaster",
            "environment",
            "crime",
            "gender",
            "cyber",
            "climate");
    private static final Set<String> NO_MEASURE =
            Set.copyOf(Resource.yaml("cues-home.yaml").list("no-measure"));
    private static final double PLAINLY = 3;
    private static final int FEW = 4;
    private static final int MOST_PARTS = 4;
    private static final double NEARLY_ALL = 0.6;

    private final boolean funds;
    private final String theme;

    DomesticReader(List<Passage> passages, String country, boolean funds, List<String> themes) {
        this.theme = themes.isEmpty() ? "" : themes.getFirst();
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
        if (nearlyAllReceive(roles)) {
            return true;
        }
        if (partReceives) {
            return homeward() >= 4.5;
        }
        if (foreignReceives || foreignSubject) {
            return homeward() >= (foreignReceives ? 5 : 2.5);
        }
        return homeward() >= (funds && !foreign ? -1 : neededAlone());
    }

    /** What nearly all parts of a country receive, the country receives. */
    private boolean nearlyAllReceive(Map<String, RegionRole> roles) {
        long receiving = roles.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(country + "-") && entry.getValue() == RegionRole.BENEFICIARY)
                .count();
        if (receiving < MOST_PARTS) {
            return false;
        }
        long all = country.equals("GB")
                ? MOST_PARTS
                : Regions.all().stream()
                        .filter(region -> region.id().startsWith(country + "-"))
                        .count();
        return receiving >= NEARLY_ALL * all;
    }

    private boolean isPersonal() {
        return passages.stream()
                .filter(passage -> passage.block().kind() == Block.Kind.TITLE)
                .anyMatch(passage -> passage.keys().stream().anyMatch(NO_MEASURE::contains));
    }

    /** Nobody else receives or is the subject: at home by its theme, unless it honours or mourns somebody. */
    private double neededAlone() {
        if (AT_HOME.contains(theme) && passages.size() >= FEW && !isPersonal()) {
            return -1;
        }
        return theme.equals("culture") ? PLAINLY : 0.9;
    }

    /**
     * Whether the part of the country for which the announcer speaks receives: unless the announcement looks abroad.
     *
     * @param roles of all other regions
     */
    boolean partBenefits(Map<String, RegionRole> roles) {
        boolean abroad = roles.entrySet().stream()
                .anyMatch(entry -> !entry.getKey().startsWith(country + "-") && isCentral(entry.getValue()));
        return !abroad || homeward() >= 2;
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
