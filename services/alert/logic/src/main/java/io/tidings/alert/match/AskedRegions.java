package io.tidings.alert.match;

import io.tidings.contracts.RegionRole;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.RegionReach;
import io.tidings.vocabulary.Groupings;
import io.tidings.vocabulary.Groupings.Membership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The regions that queries ask for, looked up from the regions that announcements name: parts find their countries and groups,
 * members their groups, inheriting groups their members, as of the day. One thread adds, any number look up.
 */
final class AskedRegions {

    /** Instead of roles: receives a line. */
    static final int OF_LINE = 0;

    private static final Map<RegionRole, Integer> BITS = bits();

    private final QueryEvaluator evaluator;
    private final NavigableSet<LocalDate> turns = new TreeSet<>();
    private final Map<Named, Answers> answers = new ConcurrentHashMap<>();
    private volatile List<Asked> all = List.of();

    private record Asked(RegionReach reach, int roles, int key) {}

    /** A region as announcements of a stretch of days name it. */
    private record Named(String region, @Nullable LocalDate turn) {}

    /** Which of the first so many asked regions a region answers for. */
    private static final class Answers {

        private final int of;
        private final int[] asked;

        Answers(int of, int[] asked) {
            this.of = of;
            this.asked = asked;
        }
    }

    AskedRegions(Groupings groupings, QueryEvaluator evaluator) {
        this.evaluator = evaluator;
        groupings.all().stream()
                .flatMap(group -> group.members().stream())
                .flatMap(AskedRegions::turns)
                .forEach(turns::add);
    }

    private static Stream<LocalDate> turns(Membership member) {
        LocalDate to = member.to();
        return Stream.of(member.from(), to == null ? null : to.plusDays(1)).filter(Objects::nonNull);
    }

    private static Map<RegionRole, Integer> bits() {
        Map<RegionRole, Integer> bits = new EnumMap<>(RegionRole.class);
        for (RegionRole role : RegionRole.values()) {
            bits.put(role, 1 << bits.size());
        }
        return bits;
    }

    private static int bit(RegionRole role) {
        return Objects.requireNonNull(BITS.get(role));
    }

    /** Each role is one bit of a number. */
    static int bits(Set<RegionRole> roles) {
        return roles.stream().mapToInt(AskedRegions::bit).sum();
    }

    /** A region is asked for in these roles, or {@link #OF_LINE}, and has this key. */
    void add(String region, int roles, int key) {
        List<Asked> next = new ArrayList<>(all);
        next.add(new Asked(evaluator.reach(region), roles, key));
        all = next;
    }

    /** The keys of what is asked for and answered by a region that an announcement names in a role. */
    void named(String region, RegionRole role, LocalDate day, IntConsumer found) {
        keys(region, bit(role), day, found);
    }

    /** The keys of what is asked for and answered by a region that receives a line. */
    void receiving(String region, LocalDate day, IntConsumer found) {
        keys(region, OF_LINE, day, found);
    }

    private void keys(String region, int role, LocalDate day, IntConsumer found) {
        List<Asked> now = all;
        for (int number : answers(new Named(region, turns.floor(day)), day, now).asked) {
            Asked asked = now.get(number);
            if (role == OF_LINE ? asked.roles() == OF_LINE : (asked.roles() & role) != 0) {
                found.accept(asked.key());
            }
        }
    }

    /** Looks only at what was added since the last time. */
    private Answers answers(Named named, LocalDate day, List<Asked> now) {
        Answers known = answers.getOrDefault(named, new Answers(0, new int[0]));
        if (known.of >= now.size()) {
            return known.of == now.size() ? known : new Answers(now.size(), below(now.size(), known.asked));
        }
        int[] more = java.util.stream.IntStream.range(known.of, now.size())
                .filter(number -> now.get(number).reach().on(day).answers(named.region()))
                .toArray();
        int[] both = Arrays.copyOf(known.asked, known.asked.length + more.length);
        System.arraycopy(more, 0, both, known.asked.length, more.length);
        Answers next = new Answers(now.size(), both);
        answers.put(named, next);
        return next;
    }

    private static int[] below(int limit, int[] numbers) {
        return Arrays.stream(numbers).filter(number -> number < limit).toArray();
    }
}
