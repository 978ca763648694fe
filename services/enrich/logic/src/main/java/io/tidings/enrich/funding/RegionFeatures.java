package io.tidings.enrich.funding;

import io.tidings.contracts.RegionRole;
import io.tidings.vocabulary.Groupings;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sets the regions named around a line against each other: which is nearest, which the announcement helps, which holds which. */
final class RegionFeatures {

    private static final List<Nearness> NEAR = List.of(
            Nearness.CLAUSE,
            Nearness.ITEM,
            Nearness.ONWARD,
            Nearness.LEAD,
            Nearness.HEADING,
            Nearness.BACK,
            Nearness.WHOLE,
            Nearness.PARTS,
            Nearness.TITLE);

    private final FundingContext context;
    private final Line line;
    private final Map<String, NamedRegion> named;
    private final String size;
    private final Map<String, RegionRole> roles = new TreeMap<>();

    /**
     * Features of regions.
     *
     * @param main the announcement's first line, whose size tells a project from a national programme
     */
    RegionFeatures(FundingContext context, Line line, Line main, Map<String, NamedRegion> named) {
        this.size = size(line, main);
        this.context = context;
        this.line = line;
        this.named = named;
        context.regions().regions().forEach(region -> roles.put(region.id(), region.role()));
    }

    /**
     * Describes every region.
     *
     * @param stretches the text around the line
     */
    void describe(List<Stretch> stretches) {
        Nearness by = NEAR.stream().filter(this::anyReceives).findFirst().orElse(Nearness.ELSEWHERE);
        named.forEach((id, seen) -> rule(id, seen, by));
        named.forEach(this::member);
        named.forEach(this::standing);
        Nearness best = best(false);
        Nearness bestReceiver = best(true);
        named.forEach((id, seen) -> describe(id, seen, best, bestReceiver));
        RegionSetting setting = new RegionSetting(context, line, size, stretches);
        named.forEach((id, seen) -> setting.describe(id, kind(id), seen));
    }

    private static String size(Line line, Line main) {
        if (line == main) {
            return "first";
        }
        double times = line.value().doubleValue() / Math.max(1, main.value().doubleValue());
        return times < 0.999 ? "smaller" : times < 5 ? "like" : times < 30 ? "larger" : "far larger";
    }

    /** Programmes far larger than the news and money told of in the notes are often the whole country's. */
    private void standing(String id, NamedRegion seen) {
        String kind = kind(id);
        String core = roles.get(id) == RegionRole.BENEFICIARY ? "core" : "other";
        boolean note = line.first().passage().isNote();
        seen.features().add("size=" + size + " kind=" + kind + " " + core);
        seen.features().add("size=" + size + " kind=" + kind + " near=" + seen.nearest());
        seen.features().add("note=" + note + " kind=" + kind + " " + core);
        boolean adjective = seen.nearest() != Nearness.ELSEWHERE && !seen.byName();
        boolean beside = named.values().stream()
                .anyMatch(other -> other != seen && other.byName() && other.nearest() == seen.nearest());
        if (adjective) {
            seen.features().add(beside ? "adjective beside a name" : "adjective alone");
            seen.features().add((beside ? "adjective beside a name" : "adjective alone") + " kind=" + kind);
        }
    }

    /** Whether a group it belongs to is named too, and where. */
    private void member(String id, NamedRegion seen) {
        LocalDate day = context.publishedOn() == null ? LocalDate.MAX : context.publishedOn();
        for (String group : Groupings.standard().groupsOf(id, day)) {
            NamedRegion other = named.get(group);
            if (other != null && other.nearest() != Nearness.ELSEWHERE) {
                boolean nearer = seen.nearest().compareTo(other.nearest()) < 0;
                seen.features().add("member of a group named " + (nearer ? "farther" : "near"));
                seen.features().add("near=" + seen.nearest() + " member of a group at " + other.nearest());
                other.features().add("holds one named " + (nearer ? "nearer" : "farther"));
                other.features().add("near=" + other.nearest() + " holds one at " + seen.nearest());
            }
        }
    }

    private boolean anyReceives(Nearness nearness) {
        return named.entrySet().stream()
                .anyMatch(entry -> entry.getValue().receivesAt(nearness)
                        && !kind(entry.getKey()).equals("own")
                        && (nearness != Nearness.TITLE || roles.get(entry.getKey()) == RegionRole.BENEFICIARY));
    }

    /** What plain precedence says: the nearest words that name a place which may receive. */
    private void rule(String id, NamedRegion seen, Nearness by) {
        String kind = kind(id);
        RegionRole role = roles.get(id);
        boolean core = role == RegionRole.BENEFICIARY;
        boolean here = seen.receivesAt(by) && !kind.equals("own");
        boolean silent = by == Nearness.ELSEWHERE;
        String says = here ? "chosen" : silent && core ? "left" : "not";
        String doc = role == null ? "none" : core ? "core" : role == RegionRole.SUBJECT ? "subject" : "other";
        boolean own =
                seen.receivesAt(Nearness.CLAUSE) || seen.receivesAt(Nearness.ITEM) || seen.receivesAt(Nearness.ONWARD);
        seen.features().add((own ? "own words" : "no own words") + " doc=" + doc + " kind=" + kind);
        seen.features().add((own ? "own words" : "no own words") + " doc=" + doc);
        seen.features().add("rule " + says);
        seen.features().add("rule " + says + " by=" + by);
        seen.features().add("rule " + says + " doc=" + doc);
        seen.features().add("rule " + says + " kind=" + kind);
        seen.features().add("rule " + says + " delta=" + word(line.delta()) + " kind=" + kind);
        seen.features().add("rule " + says + " doc=" + doc + " kind=" + kind);
        seen.features().add("rule " + says + " doc=" + doc + " by=" + by);
    }

    private Nearness best(boolean receiving) {
        Nearness best = Nearness.ELSEWHERE;
        for (Map.Entry<String, NamedRegion> entry : named.entrySet()) {
            boolean counts = !entry.getKey().equals(context.country())
                    && (!receiving || roles.get(entry.getKey()) == RegionRole.BENEFICIARY);
            if (counts && entry.getValue().nearest().compareTo(best) < 0) {
                best = entry.getValue().nearest();
            }
        }
        return best;
    }

    private void describe(String id, NamedRegion seen, Nearness best, Nearness bestReceiver) {
        String kind = kind(id);
        RegionRole role = roles.get(id);
        String doc = role == null ? "none" : word(role);
        String near = "near=" + seen.nearest();
        String delta = " delta=" + word(line.delta());
        Set<String> features = seen.features();
        features.add(near);
        features.add("kind=" + kind);
        features.add("doc=" + doc);
        features.add("doc=" + doc + " kind=" + kind);
        features.add(near + " kind=" + kind);
        features.add(near + " doc=" + doc);
        features.add(near + " best=" + best);
        features.add("kind=" + kind + " best=" + best);
        features.add("kind=" + kind + delta);
        features.add("doc=" + doc + delta);
        features.add(near + " best receiver=" + bestReceiver);
        features.add(seen.nearest() == best ? "nearest of all" : "nearer others");
        features.add((seen.nearest() == best ? "nearest of all" : "nearer others") + " kind=" + kind + " doc=" + doc);
        features.add((seen.nearest() == bestReceiver ? "nearest receiver" : "nearer receivers") + " kind=" + kind
                + " doc=" + doc);
        features.add("receivers=" + Math.min(3, receivers()) + " doc=" + doc + " kind=" + kind);
        amongReceivers(id, features, best, doc);
    }

    private void amongReceivers(String id, Set<String> features, Nearness best, String doc) {
        String kind = kind(id);
        String delta = " delta=" + word(line.delta());
        if (context.regions().receivers().contains(id)) {
            features.add("salient receiver");
            features.add("salient receiver best=" + best);
            features.add("salient receiver" + delta);
        }
        if (kind.equals("own")) {
            features.add("own parts=" + others("own part") + " foreign=" + others("foreign") + " doc=" + doc);
            features.add("own parts=" + others("own part") + delta);
        }
    }

    private long receivers() {
        return roles.values().stream()
                .filter(role -> role == RegionRole.BENEFICIARY)
                .count();
    }

    /** How many regions of a kind receive, up to two. */
    private long others(String kind) {
        return Math.min(
                2,
                roles.entrySet().stream()
                        .filter(entry -> entry.getValue() == RegionRole.BENEFICIARY
                                && kind(entry.getKey()).equals(kind))
                        .count());
    }

    private String kind(String id) {
        String country = context.country();
        if (country != null && id.startsWith(country)) {
            return id.equals(country) ? "own" : "own part";
        }
        boolean code =
                id.length() == 2 || (id.length() > 3 && id.charAt(2) == '-' && Character.isUpperCase(id.charAt(0)));
        return code ? "foreign" : "group";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
