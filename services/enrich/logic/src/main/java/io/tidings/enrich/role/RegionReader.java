package io.tidings.enrich.role;

import io.tidings.contracts.Content;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.Span;
import io.tidings.enrich.passage.Passage;
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
    private static final int MOST_EVIDENCE = 12;
    private static final double NOT_FAR = 0.65;

    private final Content content;
    private final List<Passage> passages;
    private final @Nullable String country;
    private final @Nullable String part;
    private final LocalDate day;
    private final FundedPlaces funded;
    private final List<String> themes;
    private final Map<String, RegionTally> tallies = new LinkedHashMap<>();
    private final Map<Integer, List<PlacedRole>> placed = new HashMap<>();

    private RegionReader(Content content, List<Passage> passages, Home home) {
        this.content = content;
        this.passages = passages;
        this.country = home.country();
        this.part = home.part();
        this.day = home.day();
        this.funded = home.funded();
        this.themes = home.themes();
    }

    /**
     * Reads regions.
     *
     * @param content the stored text
     * @param passages its sentences
     */
    public static RegionsRead read(Content content, List<Passage> passages, Home home) {
        return new RegionReader(content, passages, home).read();
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
        for (Passage passage : passages) {
            List<PlacedRole> roles = RoleReader.read(passage, funded.firstSum(passage), sumFollows(passage));
            placed.put(passage.index(), roles);
            for (PlacedRole role : roles) {
                tallies.computeIfAbsent(folded(role.id()), RegionTally::new).add(role);
            }
        }
        if (country == null) {
            tallies.values().removeIf(RegionTally::onlyDateline);
        }
        RegionTally own = country == null ? null : tallies.remove(country);
        tallies.values().removeIf(RegionTally::doubtful);
        RoleChoice choice = new RoleChoice(tallies.values(), country, Occasion.of(passages, themes, funded.any()));
        Map<String, RegionRole> chosen = new LinkedHashMap<>();
        tallies.values().forEach(tally -> chosen.put(tally.id(), choice.role(tally)));
        new Membership(tallies.values(), day).apply(chosen);
        if (funded.any()) {
            onlyPartReceives(chosen);
        }
        withoutContinents(chosen);
        addHome(chosen, own);
        return new RegionsRead(readings(chosen), placed, salient(chosen));
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

    /** Whether the sentence after this one, in the same list, tells a sum. */
    private boolean sumFollows(Passage passage) {
        int to = Math.min(passages.size(), passage.index() + 4);
        for (int next = passage.index() + 1; next < to; next++) {
            if (funded.firstSum(passages.get(next)) >= 0) {
                return true;
            }
            if (passages.get(next).units().size() > 12) {
                return false;
            }
        }
        return false;
    }

    /** Adds the announcer's own country, or the part of it for which it speaks, where that receives. */
    private void addHome(Map<String, RegionRole> chosen, @Nullable RegionTally own) {
        if (country == null) {
            return;
        }
        DomesticReader domestic = new DomesticReader(passages, country, funded.any(), themes);
        if (part != null && domestic.partBenefits(chosen)) {
            chosen.put(part, RegionRole.BENEFICIARY);
            tallies.computeIfAbsent(part, RegionTally::new);
        } else if (part == null && domestic.benefits(chosen)) {
            chosen.put(country, RegionRole.BENEFICIARY);
            tallies.put(country, own == null ? new RegionTally(country) : own);
        }
    }

    /** Where money is announced and one part of the country is named, again and again or in the headline, it lands there. */
    private void onlyPartReceives(Map<String, RegionRole> roles) {
        List<String> parts = roles.keySet().stream()
                .filter(id -> country != null && id.startsWith(country + "-"))
                .toList();
        boolean core = roles.values().stream().anyMatch(role -> role.compareTo(RegionRole.SUBJECT) <= 0);
        if (!core && parts.size() == 1 && salience(parts.getFirst()) >= 2) {
            roles.put(parts.getFirst(), RegionRole.BENEFICIARY);
        }
    }

    /** A foreign place folds into its country; the announcer's own parts stay. */
    private String folded(String id) {
        boolean part = id.length() > 3 && id.charAt(2) == '-' && Character.isUpperCase(id.charAt(0));
        boolean own = country != null && id.startsWith(country + "-");
        return part && !own ? id.substring(0, 2) : id;
    }

    private List<RegionReading> readings(Map<String, RegionRole> roles) {
        List<RegionReading> readings = new ArrayList<>();
        roles.forEach((id, role) -> {
            List<Span> evidence = evidence(id);
            if (!evidence.isEmpty()) {
                readings.add(new RegionReading(id, role, confidence(id, role), evidence));
            }
        });
        readings.sort(Comparator.comparing(RegionReading::role).thenComparingDouble(region -> -salience(region.id())));
        return readings;
    }

    private List<Span> evidence(String id) {
        RegionTally tally = tallies.get(id);
        List<Span> spans = new ArrayList<>();
        if (tally != null) {
            tally.mentions().stream().limit(MOST_EVIDENCE).forEach(mention -> spans.add(span(mention)));
        }
        boolean home = id.equals(country) || id.equals(part);
        return spans.isEmpty() && home ? opening() : spans;
    }

    /** A domestic measure may not name its country at all: its first sentence is the evidence. */
    private List<Span> opening() {
        return passages.stream()
                .filter(passage -> !passage.tokens().isEmpty())
                .limit(1)
                .map(passage -> Span.of(
                        content,
                        passage.part(),
                        passage.tokens().getFirst().start(),
                        passage.tokens().getLast().end()))
                .toList();
    }

    private Span span(PlacedRole mention) {
        Passage passage = mention.passage();
        int start = passage.tokens().get(mention.place().from()).start();
        int end = passage.tokens().get(mention.place().to() - 1).end();
        return Span.of(content, passage.part(), start, end);
    }

    private double salience(String id) {
        RegionTally tally = tallies.get(id);
        return tally == null ? 0 : tally.salience();
    }

    private double confidence(String id, RegionRole role) {
        RegionTally tally = tallies.get(id);
        double said = tally == null ? 0 : tally.strongest(role);
        return Math.round(Math.min(0.98, 0.5 + said / 8 + Math.min(0.2, salience(id) / 40)) * 100) / 100.0;
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
