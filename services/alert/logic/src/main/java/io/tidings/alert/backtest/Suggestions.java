package io.tidings.alert.backtest;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.RegionReading;
import io.tidings.query.language.ExaminedAnnouncement;
import io.tidings.query.language.NameKey;
import io.tidings.query.language.Query;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts what extra conditions would remove of what the person would have been told. What is counted is the meaning of the
 * narrowed query as the person would have it by typing the condition behind their own.
 */
final class Suggestions {

    private static final List<String> AMOUNTS = List.of("100k", "1m", "5m", "10m", "50m", "100m", "1bn");
    private static final int FEWEST = 10;
    private static final int BEST_OF_A_KIND = 4;

    private final QueryEvaluator evaluator;
    private final Narrowing narrowing;
    private final List<Optional<SearchQuery>> byAmount;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, String> publishers = new HashMap<>();

    /**
     * What is kept of an announcement.
     *
     * @param publisher key of the publisher's name
     * @param amounts which of the amount conditions it satisfies
     */
    private record Told(
            LocalDate day,
            List<String> themes,
            Set<String> regions,
            @Nullable String publisher,
            List<Integer> amounts) {}

    Suggestions(SearchQuery query, QueryEvaluator evaluator) {
        this.evaluator = evaluator;
        this.narrowing = new Narrowing(query);
        this.byAmount = AMOUNTS.stream()
                .map(amount -> narrowing.by("amount>=" + amount))
                .toList();
    }

    /** The person would have been told of this. */
    void add(ExaminedAnnouncement examined) {
        AnnouncementEnriched announcement = examined.announcement();
        Announcement revision = announcement.announcement();
        String publisher = revision.origin().publisher();
        String key = publisher == null ? null : NameKey.of(publisher);
        if (publisher != null && key != null) {
            publishers.putIfAbsent(key, publisher);
        }
        List<Integer> amounts = new ArrayList<>();
        for (int i = 0; i < AMOUNTS.size(); i++) {
            if (byAmount.get(i).filter(query -> matches(query, examined)).isPresent()) {
                amounts.add(i);
            }
        }
        told.add(new Told(
                revision.times().filterDate(),
                announcement.classification().themeIds(),
                landing(announcement),
                key,
                List.copyOf(amounts)));
    }

    private boolean matches(SearchQuery query, ExaminedAnnouncement examined) {
        return evaluator.evaluate(query.condition(), examined).matches();
    }

    private static Set<String> landing(AnnouncementEnriched announcement) {
        return announcement.enrichment().regions().stream()
                .filter(region -> Query.Region.USUAL.contains(region.role()))
                .map(RegionReading::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The commonest values of each kind, as far as they remove something and keep something. */
    List<Suggestion> best() {
        if (told.size() < FEWEST) {
            return List.of();
        }
        List<Suggestion> best = new ArrayList<>();
        commonest(Told::themes)
                .forEach(theme ->
                        suggest(best, "theme:" + theme, one -> one.themes().contains(theme)));
        commonest(Told::regions).forEach(region -> suggest(best, "region:" + region, one -> lands(one, region)));
        for (int i = 0; i < AMOUNTS.size(); i++) {
            Integer number = i;
            suggest(best, "amount>=" + AMOUNTS.get(i), one -> one.amounts().contains(number));
        }
        commonest(one -> one.publisher() == null ? List.<String>of() : List.of(one.publisher()))
                .forEach(key -> suggest(best, publisher(key), one -> key.equals(one.publisher())));
        return best;
    }

    private List<String> commonest(Function<Told, ? extends Iterable<String>> values) {
        Map<String, Integer> counts = new HashMap<>();
        told.forEach(one -> values.apply(one).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(BEST_OF_A_KIND)
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean lands(Told one, String region) {
        return one.regions().stream().anyMatch(evaluator.reach(region).on(one.day())::answers);
    }

    private String publisher(String key) {
        return new SearchQuery(
                        new io.tidings.query.language.Fact.Publisher(publishers.getOrDefault(key, key)), true, false)
                .canonical();
    }

    private void suggest(List<Suggestion> best, String filter, Predicate<Told> holds) {
        int kept = (int) told.stream().filter(holds).count();
        if (kept > 0 && kept < told.size()) {
            narrowing
                    .by(filter)
                    .map(narrowed -> new Suggestion(filter, narrowed, told.size() - kept, kept))
                    .ifPresent(best::add);
        }
    }
}
