package io.tidings.query.diff;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.FundingLine;
import io.tidings.contracts.RegionReading;
import io.tidings.contracts.RegionRole;
import io.tidings.contracts.ThemeReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed in what was read out of an announcement.
 *
 * @param funding lines of money
 * @param regions places
 * @param themes themes
 * @param readAnew whether the two were read by different rules, so that not every difference is the source's
 */
public record ReadingDiff(
        Changes<FundingLine, ChangedLine> funding,
        Changes<RegionReading, ChangedRegion> regions,
        Changes<ThemeReading, Void> themes,
        boolean readAnew) {

    /** What came, went and changed. */
    public record Changes<T, C>(List<T> added, List<T> removed, List<C> changed) {

        /** Copies the lists. */
        public Changes {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            changed = List.copyOf(changed);
        }

        /** Whether nothing did. */
        public boolean isEmpty() {
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
        }
    }

    /**
     * A line that is there in both.
     *
     * @param what names of what differs, as the API names them
     */
    public record ChangedLine(FundingLine from, FundingLine to, List<String> what) {

        /** Copies the list. */
        public ChangedLine {
            what = List.copyOf(what);
        }
    }

    /** A region with another role. */
    public record ChangedRegion(String id, RegionRole from, RegionRole to) {}

    /** Compares two readings. */
    public static ReadingDiff of(AnnouncementEnriched from, AnnouncementEnriched to) {
        return new ReadingDiff(
                FundingMatch.of(from.enrichment().funding(), to.enrichment().funding()),
                regions(from.enrichment().regions(), to.enrichment().regions()),
                themes(from.classification().themes(), to.classification().themes()),
                from.enrichment().epoch() != to.enrichment().epoch()
                        || from.classification().epoch() != to.classification().epoch());
    }

    private static Changes<ThemeReading, Void> themes(List<ThemeReading> from, List<ThemeReading> to) {
        return new Changes<>(without(to, from, ThemeReading::id), without(from, to, ThemeReading::id), List.of());
    }

    private static Changes<RegionReading, ChangedRegion> regions(List<RegionReading> from, List<RegionReading> to) {
        Map<String, RegionReading> before =
                from.stream().collect(Collectors.toMap(RegionReading::id, one -> one, (first, second) -> first));
        List<ChangedRegion> changed = new ArrayList<>();
        for (RegionReading now : to) {
            @Nullable RegionReading old = before.get(now.id());
            if (old != null && old.role() != now.role()) {
                changed.add(new ChangedRegion(now.id(), old.role(), now.role()));
            }
        }
        return new Changes<>(without(to, from, RegionReading::id), without(from, to, RegionReading::id), changed);
    }

    private static <T> List<T> without(List<T> these, List<T> those, Function<T, String> id) {
        var known = those.stream().map(id).collect(Collectors.toSet());
        return these.stream().filter(one -> !known.contains(id.apply(one))).toList();
    }
}
