package io.tidings.simweb;

import io.tidings.feed.FeedFormat;
import io.tidings.feed.FeedOutcome;
import io.tidings.feed.FeedReader;
import io.tidings.feed.LinkPattern;
import io.tidings.feed.ListingReader;
import io.tidings.fetch.FetchKind;
import io.tidings.fetch.FetchOutcome;
import io.tidings.fetch.FetchRequest;
import io.tidings.fetch.Fetcher;
import io.tidings.fetch.ItemRecheck;
import io.tidings.fetch.ItemRecheck.Seen;
import io.tidings.fetch.ItemRecheck.State;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** The simplest reader that keeps the rules: every list once in two hours, every page by the plan. One thing at a time. */
final class PlainReader {

    private static final Duration BETWEEN_CHECKS = Duration.ofHours(2);

    private final Fetcher fetcher;
    private final SimulatedTime time;
    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private final Map<String, Page> pages = new HashMap<>();

    private record Due(Instant at, String address, Optional<Outlet> outlet) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at.compareTo(other.at);
        }
    }

    private static final class Page {
        private Optional<State> state = Optional.empty();
        private String body = "";
    }

    PlainReader(Fetcher fetcher, SimulatedTime time) {
        this.fetcher = fetcher;
        this.time = time;
    }

    void read(World world, Instant until) throws InterruptedException {
        world.outlets().forEach(outlet -> due.add(new Due(time.instant(), outlet.address(), Optional.of(outlet))));
        while (!due.isEmpty() && due.peek().at().isBefore(until)) {
            Due next = due.remove();
            time.until(next.at());
            if (next.outlet()
                    .filter(outlet -> outlet.shape() != Outlet.Shape.PAGE)
                    .isPresent()) {
                check(next);
            } else {
                look(next);
            }
        }
    }

    private void check(Due next) throws InterruptedException {
        Outlet outlet = next.outlet().orElseThrow();
        Instant again = time.instant().plus(BETWEEN_CHECKS);
        switch (fetcher.fetch(FetchRequest.first(URI.create(next.address()), FetchKind.FEED))) {
            case FetchOutcome.Fetched fetched -> links(outlet, fetched).forEach(this::listed);
            case FetchOutcome.Postponed later -> again = later.notBefore();
            default -> {}
        }
        due.add(new Due(again, next.address(), next.outlet()));
    }

    private List<String> links(Outlet outlet, FetchOutcome.Fetched fetched) throws InterruptedException {
        URI address = fetched.route().last();
        FeedOutcome outcome = outlet.shape() == Outlet.Shape.LISTING
                ? new ListingReader()
                        .read(
                                new String(fetched.body().bytes(), StandardCharsets.UTF_8),
                                address,
                                new LinkPattern("/news/**"))
                : new FeedReader().read(fetched.body().bytes(), fetched.body().contentType(), address);
        List<String> links = new ArrayList<>();
        if (outcome instanceof FeedOutcome.Read read) {
            for (var item : read.feed().items()) {
                if (read.feed().format() == FeedFormat.SITEMAP_INDEX) {
                    URI part = URI.create(item.link().orElseThrow());
                    if (fetcher.fetch(FetchRequest.first(part, FetchKind.FEED)) instanceof FetchOutcome.Fetched list) {
                        links.addAll(links(outlet, list));
                    }
                } else {
                    item.link().ifPresent(links::add);
                }
            }
        }
        return links;
    }

    private void listed(String link) {
        int query = link.indexOf('?');
        String address = query < 0 ? link : link.substring(0, query);
        if (pages.putIfAbsent(address, new Page()) == null) {
            due.add(new Due(time.instant(), address, Optional.empty()));
        }
    }

    private void look(Due next) throws InterruptedException {
        Page page = pages.computeIfAbsent(next.address(), unknown -> new Page());
        FetchOutcome outcome = fetcher.fetch(FetchRequest.first(URI.create(next.address()), FetchKind.PAGE));
        Instant now = time.instant();
        if (outcome instanceof FetchOutcome.Postponed later) {
            due.add(new Due(later.notBefore(), next.address(), next.outlet()));
            return;
        }
        Optional<Instant> again = page.state.isEmpty() ? first(page, outcome, now) : later(page, outcome, now);
        again.ifPresent(at -> due.add(new Due(at, next.address(), next.outlet())));
    }

    private static Optional<Instant> first(Page page, FetchOutcome outcome, Instant now) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> {
                ItemRecheck.Decision decision = ItemRecheck.first(now);
                page.state = Optional.of(decision.state());
                page.body = article(fetched);
                yield decision.next();
            }
            case FetchOutcome.Blocked blocked when !blocked.refusal().passing() -> Optional.empty();
            default -> Optional.of(now.plus(Duration.ofHours(1)));
        };
    }

    private static Optional<Instant> later(Page page, FetchOutcome outcome, Instant now) {
        Seen seen = switch (outcome) {
            case FetchOutcome.Fetched fetched -> article(fetched).equals(page.body) ? Seen.SAME : Seen.CHANGED;
            case FetchOutcome.Gone gone -> Seen.GONE;
            default -> Seen.NOTHING;
        };
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            page.body = article(fetched);
        }
        ItemRecheck.Decision decision = ItemRecheck.after(page.state.orElseThrow(), seen, now);
        page.state = Optional.of(decision.state());
        return decision.next();
    }

    private static String article(FetchOutcome.Fetched fetched) {
        String body = new String(fetched.body().bytes(), StandardCharsets.ISO_8859_1);
        int from = body.indexOf("<article>");
        return from < 0 ? body : body.substring(from, body.indexOf("</article>"));
    }
}
