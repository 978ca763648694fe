package io.tidings.ingest.service.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a source is, and what that rests on.
 *
 * @param weeks new items of the last thirteen weeks, this one first
 * @param recent its last checks, the newest first
 * @param repairs what was mended in its lists of late, the most frequent first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SourceCheckup")
record CheckupView(
        String id,
        HealthView health,
        SourceView.Checks checks,
        List<Integer> weeks,
        List<Check> recent,
        List<Repair> repairs) {

    private static final int WEEKS = 13;
    private static final int SHOWN = 50;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SourceCheck")
    record Check(
            Instant at,

            @Schema(description = "good, moved, failed or forbidden")
            String result,

            @Nullable String reason,
            int listed,

            @Schema(description = "of those listed, how many were not known before")
            int fresh) {}

    /** One thing that is mended again and again. */
    @Schema(name = "SourceRepair")
    record Repair(
            @Schema(examples = "unreadable date: 31 Febuary")
            String what,

            int checks,
            Instant last) {}

    static CheckupView of(SourceRecord source, Instant now) {
        SourceView view = source.view(now);
        return new CheckupView(
                source.id(),
                view.health(),
                view.checks(),
                IntStream.range(0, WEEKS)
                        .mapToObj(week -> inWeek(source.news(), now, week))
                        .toList(),
                source.checks().reversed().stream()
                        .limit(SHOWN)
                        .map(CheckupView::check)
                        .toList(),
                repairs(source.checks()));
    }

    private static int inWeek(List<Instant> news, Instant now, int weeksAgo) {
        Instant end = now.minus(Duration.ofDays(7L * weeksAgo));
        Instant start = end.minus(Duration.ofDays(7));
        return (int) news.stream()
                .filter(seen -> seen.isAfter(start) && !seen.isAfter(end))
                .count();
    }

    private static Check check(SourceRecord.Check check) {
        return new Check(
                check.at(),
                check.result().toLowerCase(Locale.ROOT),
                check.reason().isEmpty() ? null : check.reason(),
                check.listed(),
                check.fresh());
    }

    private static List<Repair> repairs(List<SourceRecord.Check> checks) {
        Map<String, Repair> repairs = new TreeMap<>();
        for (SourceRecord.Check check : checks) {
            check.repairs()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .distinct()
                    .forEach(line -> repairs.merge(
                            line,
                            new Repair(line, 1, check.at()),
                            (before, again) -> new Repair(line, before.checks() + 1, again.last())));
        }
        List<Repair> often = new ArrayList<>(repairs.values());
        often.sort(Comparator.comparingInt(Repair::checks).reversed());
        return often.stream().limit(SHOWN).toList();
    }
}
