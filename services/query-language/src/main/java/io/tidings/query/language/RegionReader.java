package io.tidings.query.language;

import io.tidings.contracts.RegionRole;
import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code region:X}, {@code region.any:X} and {@code region.venue+partner:X}. */
final class RegionReader {

    private static final List<String> ROLES =
            Arrays.stream(RegionRole.values()).map(RegionRole::word).toList();

    private RegionReader() {}

    static Reading read(Value name, Value value) {
        String roles = name.text().substring("region".length());
        if (roles.isEmpty()) {
            return find(value.text())
                    .map(region -> Reading.of(
                            new Query.Region(region.id(), Query.Region.USUAL), new LineQuery.Region(region.id())))
                    .orElseGet(() -> unknown(value));
        }
        Set<RegionRole> named = EnumSet.noneOf(RegionRole.class);
        for (String role : roles.substring(1).toLowerCase(Locale.ROOT).split("\\+", -1)) {
            if (role.equals("any")) {
                named.addAll(Query.Region.ANY);
            } else if (ROLES.contains(role)) {
                named.add(RegionRole.valueOf(role.toUpperCase(Locale.ROOT)));
            } else {
                return Reading.wrong(
                        name, "unknown role " + role + "; it is any or one of " + String.join(", ", ROLES));
            }
        }
        return inRoles(value, named);
    }

    /** A region in roles that are named; such a condition speaks of the announcement, never of a line. */
    static Reading inRoles(Value value, Set<RegionRole> roles) {
        return find(value.text())
                .map(region -> Reading.of(new Query.Region(region.id(), roles)))
                .orElseGet(() -> unknown(value));
    }

    private static Reading unknown(Value value) {
        return WordLists.unknown("region", value, Regions.closest(Texts.oneLine(value.text())));
    }

    /** A region by its id in any case, or by a name that only one country or group, else only one part, has. */
    private static Optional<Region> find(String word) {
        String text = Texts.oneLine(word);
        return Regions.find(text.toUpperCase(Locale.ROOT))
                .or(() -> Regions.find(text.toLowerCase(Locale.ROOT)))
                .or(() -> onlyOne(text, false))
                .or(() -> onlyOne(text, true));
    }

    private static Optional<Region> onlyOne(String name, boolean part) {
        List<Region> named = Regions.all().stream()
                .filter(region -> (region.kind() == Region.Kind.PART) == part)
                .filter(region -> region.name().equalsIgnoreCase(name))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
