package io.tidings.enrich.role;

import io.tidings.contracts.Content;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.Span;
import io.tidings.enrich.passage.Passage;
import io.tidings.linear.Features;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the regions of an announcement: which are named, the strongest role of each, the announcer's own country. */
public final class RegionReader {

    private static final Set<String> CONTINENTS = Set.of(
            "africa", "asia", "europe", "oceania", "americas", "latin-america", "middle-east", "asia-pacific", "world");
    private static final double NOT_FAR = 0.65;

    private final RegionEvidence evidence;
    private final List<Passage> passages;
    private final @Nullable String country;
    private final @Nullable String part;
    private final LocalDate day;
    private final FundedPlaces funded;
    private final List<String> themes;
    private final RoleWeigher weigher;
    private final RegionMentions mentions;
    private final Map<String, RegionTally> tallies;
    private final Map<String, Double> probabilities = new HashMap<>();

    private RegionReader(Content content, List<Passage> passages, Home home, RoleWeigher weigher) {
        this.evidence = new RegionEvidence(content, passages);
        this.passages = passages;
        this.country = home.country();
        this.part = home.part();
        this.day = home.day();
        this.funded = home.funded();
        this.themes = home.themes();
        this.weigher = weigher;
        this.mentions = new RegionMentions(passages, country, funded);
        this.tallies = mentions.tallies;
    }

    /**
     * Reads regions.
     *
     * @param content the stored text
     * @param passages its sentences
     * @param weigher tells what each region does
     */
    public static RegionsRead read(Content content, List<Passage> passages, Home home, RoleWeigher weigher) {
        return new RegionReader(content, passages, home, weigher).read();
    }

    /**
     * Where and when it is announced.
     *
     * @param country the announcer's own country, left out unless it receives or is the subject; null when unknown
     * @param part the part of the country for which the announcer speaks, whose measures land there; null when none
     * @param day the day that decides who belongs to a group
     * @param funded where public money is spoken of
     * @param themes theme ids of the announcement, main theme first
     */
    public record Home(
            @Nullable String country, @Nullable String part, LocalDate day, FundedPlaces funded, List<String> themes) {

        /** Copies the list. */
        public Home {
            themes = List.copyOf(themes);
        }
    }

    private RegionsRead read() {
        RegionTally own = country == null ? null : tallies.remove(country);
        Map<String, RegionRole> ruled = ruled();
        Map<String, RegionRole> chosen = weighed(ruled);
        tallies.keySet().retainAll(chosen.keySet());
        if (country != null) {
            addHome(chosen, own, homeRole(country, ruled));
        }
        return new RegionsRead(readings(chosen), mentions.placed, salient(chosen));
    }

    /** What rules say of every region but the announcer's own country, without those that are only names. */
    private Map<String, RegionRole> ruled() {
        List<RegionTally> meant = tallies.values().stream()
                .filter(tally -> !tally.doubtful() && (country != null || !tally.onlyDateline()))
                .toList();
        RoleChoice choice = new RoleChoice(meant, country, Occasion.of(passages, themes, funded.any()));
        Map<String, RegionRole> roles = new LinkedHashMap<>();
        meant.forEach(tally -> roles.put(tally.id(), choice.role(tally)));
        new Membership(meant, day).apply(roles);
        if (funded.any()) {
            onlyPartReceives(roles);
        }
        withoutContinents(roles);
        return roles;
    }

    /** What the model makes of it. */
    private Map<String, RegionRole> weighed(Map<String, RegionRole> ruled) {
        Map<String, List<Seen>> seen = new LinkedHashMap<>(mentions.seen);
        seen.keySet().retainAll(tallies.keySet());
        RoleFeatures features = new RoleFeatures(scene(), seen);
        Map<String, RegionRole> chosen = new LinkedHashMap<>();
        for (String id : tallies.keySet()) {
            RegionRole rule = ruled.get(id);
            RoleWeigher.Weighed weighed = weigher.weigh(
                    id, features.of(id, rule == null ? RoleModel.OUT : rule.word()), RoleWeigher.Asked.NAMED);
            RegionRole role = weighed.role();
            if (role != null) {
                chosen.put(id, isCore(role) && onlyIssuedThere(id) ? RegionRole.VENUE : role);
                probabilities.put(id, weighed.probability());
            }
        }
        return chosen;
    }

    private boolean onlyIssuedThere(String id) {
        RegionTally tally = tallies.get(id);
        return tally != null && tally.onlyIssuedThere();
    }

    private static boolean isCore(RegionRole role) {
        return role.compareTo(RegionRole.SUBJECT) <= 0;
    }

    /** Where somebody in particular receives, a continent outside the headline is only named. */
    private void withoutContinents(Map<String, RegionRole> roles) {
        boolean particular = roles.entrySet().stream()
                .anyMatch(entry -> !CONTINENTS.contains(entry.getKey()) && entry.getValue() == RegionRole.BENEFICIARY);
        for (RegionTally tally : tallies.values()) {
            boolean vague = CONTINENTS.contains(tally.id()) && !tally.inTitle();
            if (vague && particular && roles.get(tally.id()) == RegionRole.BENEFICIARY) {
                roles.put(tally.id(), RegionRole.MENTIONED);
            }
        }
    }

    private RoleFeatures.Scene scene() {
        return new RoleFeatures.Scene(country, funded.any(), themes);
    }

    /** What the announcer's own country is to its announcement; null when it is left out. */
    private @Nullable RegionRole homeRole(String home, Map<String, RegionRole> ruled) {
        if (part != null) {
            return null;
        }
        Features features = new HomeFeatures(scene(), home, mentions.seen).of(passages, ruled);
        RoleWeigher.Weighed weighed = weigher.weigh(home, features, RoleWeigher.Asked.HOME);
        probabilities.put(home, weighed.probability());
        return weighed.role();
    }

    /** Adds the announcer's own country, or the part of it for which it speaks, where that receives. */
    private void addHome(Map<String, RegionRole> chosen, @Nullable RegionTally own, @Nullable RegionRole role) {
        if (part != null && country != null) {
            chosen.remove(part);
            if (new DomesticReader(passages, country).partBenefits(chosen)) {
                chosen.put(part, RegionRole.BENEFICIARY);
                tallies.computeIfAbsent(part, RegionTally::new);
            }
        } else if (country != null && role != null) {
            chosen.put(country, role);
            tallies.put(country, own == null ? new RegionTally(country) : own);
        }
    }

    /** Where money is announced and one part of the country is named, again and again or in the headline, it lands there. */
    private void onlyPartReceives(Map<String, RegionRole> roles) {
        List<String> parts = roles.keySet().stream()
                .filter(id -> country != null && id.startsWith(country + "-"))
                .toList();
        boolean core = roles.values().stream().anyMatch(RegionReader::isCore);
        if (!core && parts.size() == 1 && salience(parts.getFirst()) >= 2) {
            roles.put(parts.getFirst(), RegionRole.BENEFICIARY);
        }
    }

    private List<RegionReading> readings(Map<String, RegionRole> roles) {
        List<RegionReading> readings = new ArrayList<>();
        roles.forEach((id, role) -> {
            boolean home = id.equals(country) || id.equals(part);
            List<Span> spans = evidence.of(tallies.get(id), home);
            if (!spans.isEmpty()) {
                readings.add(new RegionReading(id, role, confidence(id, role), spans));
            }
        });
        readings.sort(Comparator.comparing(RegionReading::role).thenComparingDouble(region -> -salience(region.id())));
        return readings;
    }

    private double salience(String id) {
        RegionTally tally = tallies.get(id);
        return tally == null ? 0 : tally.salience();
    }

    private double confidence(String id, RegionRole role) {
        RegionTally tally = tallies.get(id);
        double said = tally == null ? 0 : tally.strongest(role);
        double ruled = Math.min(0.98, 0.5 + said / 8 + Math.min(0.2, salience(id) / 40));
        return Math.round(probabilities.getOrDefault(id, ruled) * 100) / 100.0;
    }

    /** The most named receivers, none far behind the first: where a line says nothing of its own, it lands there. */
    private List<String> salient(Map<String, RegionRole> roles) {
        List<String> receivers = roles.entrySet().stream()
                .filter(entry -> entry.getValue() == RegionRole.BENEFICIARY)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingDouble((String id) -> -salience(id)))
                .toList();
        double most = receivers.isEmpty() ? 0 : salience(receivers.getFirst());
        return receivers.stream()
                .filter(id -> id.equals(receivers.getFirst()) || salience(id) >= most * NOT_FAR)
                .toList();
    }
}
