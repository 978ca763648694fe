package io.tidings.simweb;

import io.tidings.simweb.Shown.About;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds requests that a host's limits did not allow. */
public final class ImpoliteRequests {

    private static final Duration ROBOTS_KEPT = Duration.ofHours(24);

    private final World world;
    private final Duration delay;
    private final List<String> found = new ArrayList<>();

    private ImpoliteRequests(World world, Duration delay) {
        this.world = world;
        this.delay = delay;
    }

    /** What is remembered of a host while its requests are gone through. */
    private static final class Host {
        private Optional<Visit> last = Optional.empty();
        private Optional<Instant> hold = Optional.empty();
        private Optional<Instant> robotsRead = Optional.empty();
        private Optional<Instant> robotsAsked = Optional.empty();
        private Optional<Duration> crawlDelay = Optional.empty();
    }

    /**
     * All of them, in plain words.
     *
     * @param delay least time from one request of a host to the next, where its robots.txt does not ask for more
     */
    public static List<String> among(World world, List<Visit> visits, Duration delay) {
        ImpoliteRequests search = new ImpoliteRequests(world, delay);
        Map<String, Host> hosts = new TreeMap<>();
        visits.forEach(visit -> search.look(visit, hosts.computeIfAbsent(visit.host(), name -> new Host())));
        return List.copyOf(search.found);
    }

    private void look(Visit visit, Host host) {
        Optional<Site> site = world.site(visit.host());
        if (site.isEmpty()) {
            found.add("a host that is nobody's was asked: " + visit);
            return;
        }
        tooSoon(visit, host);
        if (visit.shown().about() == About.ROBOTS) {
            robots(visit, host, site.get());
        } else {
            forbidden(visit, host, site.get());
        }
        host.last = Optional.of(visit);
        host.hold = visit.hold().or(() -> host.hold);
    }

    private void tooSoon(Visit visit, Host host) {
        Duration least = host.crawlDelay.orElse(delay);
        host.last
                .filter(before -> visit.at().isBefore(before.at().plus(least)))
                .ifPresent(before -> found.add("less than " + least + " apart: " + before + ", " + visit));
        host.hold
                .filter(visit.at()::isBefore)
                .ifPresent(until -> found.add("asked for time until " + until + ": " + visit));
        if (visit.others() > 0) {
            found.add(visit.others() + " requests were running: " + visit);
        }
    }

    private static void robots(Visit visit, Host host, Site site) {
        host.robotsAsked = Optional.of(visit.at());
        boolean redirect = visit.status() == 301;
        if (visit.shown().version() != Shown.NOTHING || redirect) {
            host.robotsRead = Optional.of(visit.at());
            host.crawlDelay = site.crawlDelay();
        }
    }

    private void forbidden(Visit visit, Host host, Site site) {
        int query = visit.target().indexOf('?');
        if (site.forbids(query < 0 ? visit.target() : visit.target().substring(0, query))) {
            found.add("robots.txt forbids it: " + visit);
        }
        if (host.robotsRead.isEmpty()) {
            found.add("robots.txt was not read before: " + visit);
        }
        host.robotsAsked
                .filter(asked -> visit.at().isAfter(asked.plus(ROBOTS_KEPT)))
                .ifPresent(asked -> found.add("robots.txt was last asked for at " + asked + ": " + visit));
    }
}
