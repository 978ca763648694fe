package io.tidings.fetch;

import io.tidings.fetch.CheckState.Move;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a source is checked next. Pure: told the time, what is remembered, what came of the check, and given chance.
 *
 * <p><b>While all is well.</b> With {@code s} the share of listed items that were known before (1 when nothing changed, or nothing
 * is listed) and {@code g} the usual gap between new items (time since new items were last seen, over how many are new now, each
 * such value counting a third and at most three times the usual; while a silence lasts longer than that, the silence):
 *
 * <pre>
 * interval = min( interval before × (0.5 + s),   between half and one and a half times
 *                 g / 4,                         a source is looked at four times per expected item
 *                 window × g / 2 )               before half of what the feed lists has been pushed out
 * interval = clamp(interval, floor, ceiling)
 * wait     = min(max(interval, hints.least), ceiling) × (1 + jitter × chance), then past skipped hours and days
 * </pre>
 *
 * <p><b>After the k-th failure in a row</b> (linear back-off):
 *
 * <pre>
 * wait = min(max(interval, step) + step × (k − 1), ceiling) × (1 + jitter × chance), not before Retry-After
 * </pre>
 *
 * <p>The interval itself is not touched by failures, so the first success goes on where the source stood. 410 stops it. A
 * permanent redirect becomes the source's address after it was seen at three checks over two days or more.
 */
public final class CheckSchedule {

    private static final double NEWEST = 1 / 3.0;
    private static final int MOST_BELIEVED = 3;
    private static final int PER_ITEM = 4;

    private final CheckSettings settings;

    /** A schedule with these bounds. */
    public CheckSchedule(CheckSettings settings) {
        this.settings = settings;
    }

    /**
     * What follows from a check.
     *
     * @param before what was remembered
     * @param now when the check ended
     * @param chance for the jitter
     */
    public NextCheck after(CheckState before, CheckResult result, Instant now, RandomGenerator chance) {
        return switch (result) {
            case CheckResult.Read read -> read(before, read, now, chance);
            case CheckResult.Failed failed -> failed(before, failed, now, chance);
            case CheckResult.Postponed later ->
                new NextCheck.At(
                        max(later.notBefore(), now), before, Optional.empty(), "the host may not be asked yet");
            case CheckResult.Gone gone -> new NextCheck.Stop("the server says that it is gone for good (410)");
        };
    }

    private NextCheck read(CheckState before, CheckResult.Read read, Instant now, RandomGenerator chance) {
        boolean news = read.items() > read.known();
        Optional<Duration> gap = news ? gap(before, read, now) : before.gap();
        Optional<Instant> lastNew = news || before.lastNew().isEmpty() ? Optional.of(now) : before.lastNew();
        Duration silence = Duration.between(lastNew.orElse(now), now);
        Duration interval = interval(before, read, gap.map(usual -> longer(usual, silence)));
        CheckState state = new CheckState(interval, gap, lastNew, 0, before.move()).moved(read.permanent(), now);
        Optional<URI> address = state.move().filter(move -> move.settled(now)).map(Move::to);
        Duration asked = longer(interval, read.hints().least().orElse(interval));
        Instant at = read.hints().afterSkipped(now.plus(jittered(atMost(asked), chance)));
        String reason = asked.equals(interval)
                ? read.items() - read.known() + " of " + read.items() + " items were new"
                : "the source asks for " + asked.toMinutes() + " minutes between checks";
        return new NextCheck.At(at, state, address, reason);
    }

    private NextCheck failed(CheckState before, CheckResult.Failed failed, Instant now, RandomGenerator chance) {
        CheckState state = before.failed();
        Duration first = longer(before.interval(), settings.step());
        Duration wait = atMost(first.plus(settings.step().multipliedBy(Math.min(state.failures() - 1, 10_000))));
        Instant planned = now.plus(jittered(wait, chance));
        Instant at = failed.retryAfter().filter(wish -> wish.isAfter(planned)).orElse(planned);
        return new NextCheck.At(
                at, state, Optional.empty(), "failed " + state.failures() + " times in a row: " + failed.reason());
    }

    private Duration interval(CheckState before, CheckResult.Read read, Optional<Duration> gap) {
        double known = read.items() == 0 ? 1 : (double) read.known() / read.items();
        Duration adapted = times(before.interval(), 0.5 + known);
        Duration perItem = gap.map(usual -> usual.dividedBy(PER_ITEM)).orElse(settings.ceiling());
        Duration window = gap.filter(usual -> read.items() > 0)
                .map(usual -> times(usual, read.items() / 2.0))
                .orElse(settings.ceiling());
        Duration shortest = Collections.min(List.of(adapted, perItem, window, settings.ceiling()));
        return longer(shortest, settings.floor());
    }

    /** Nothing is learnt from the first check: all items are new then, however old. */
    private static Optional<Duration> gap(CheckState before, CheckResult.Read read, Instant now) {
        if (before.lastNew().isEmpty()) {
            return Optional.empty();
        }
        Duration since = Duration.between(before.lastNew().get(), now);
        Duration seen = longer(since.dividedBy(read.items() - read.known()), Duration.ofSeconds(1));
        return Optional.of(before.gap().map(usual -> smoothed(usual, seen)).orElse(seen));
    }

    private static Duration smoothed(Duration usual, Duration seen) {
        Duration believed = Collections.min(List.of(seen, usual.multipliedBy(MOST_BELIEVED)));
        return times(usual, 1 - NEWEST).plus(times(believed, NEWEST));
    }

    private Duration atMost(Duration wait) {
        return wait.compareTo(settings.ceiling()) > 0 ? settings.ceiling() : wait;
    }

    private Duration jittered(Duration wait, RandomGenerator chance) {
        return times(wait, 1 + settings.jitter() * chance.nextDouble());
    }

    private static Duration times(Duration time, double factor) {
        return Duration.ofMillis(Math.round(time.toMillis() * factor));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
