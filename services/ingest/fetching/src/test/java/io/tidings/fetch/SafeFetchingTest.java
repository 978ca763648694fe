package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.fetch.FetchOutcome.Blocked;
import io.tidings.fetch.FetchOutcome.Failed;
import io.tidings.fetch.FetchOutcome.Fetched;
import io.tidings.fetch.Refusal.By;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nothing but public addresses is connected to, on any hop. Only {@code good.test} is trusted here, so it may lie on loopback; the
 * same server must never be reached under another name.
 */
@Timeout(60)
class SafeFetchingTest {

    private static final FetchSettings.Patience SHORT =
            new FetchSettings.Patience(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMinutes(2));

    private final Hosts hosts = new Hosts();
    private final Map<String, Deque<List<InetAddress>>> names = new ConcurrentHashMap<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private final Fetching fetching = fetching(Set.of("good.test"), Set.of(hosts.port()));

    private Fetching fetching(Set<String> trusted, Set<Integer> ports) {
        FetchSettings base = Fetching.settings(trusted, SHORT);
        return new Fetching(
                new FetchSettings(base.agent(), new AddressRules(ports, trusted), base.limits(), base.patience()),
                this::resolve);
    }

    @AfterEach
    void close() throws IOException {
        fetching.close();
        hosts.close();
    }

    /** Every lookup of a name takes its next answer; the last one stays. */
    private List<InetAddress> resolve(String host) throws UnknownHostException {
        lookups.incrementAndGet();
        Deque<List<InetAddress>> answers = names.get(host);
        if (host.equals("good.test")) {
            return addresses("127.0.0.1");
        }
        if (answers == null) {
            throw new UnknownHostException(host);
        }
        return answers.size() > 1 ? answers.pop() : answers.peek();
    }

    private void name(String host, String... answers) {
        Deque<List<InetAddress>> all = new ConcurrentLinkedDeque<>();
        for (String answer : answers) {
            all.add(addresses(answer.split(" ")));
        }
        names.put(host, all);
    }

    private static List<InetAddress> addresses(String... literals) {
        return java.util.Arrays.stream(literals).map(InetAddress::ofLiteral).toList();
    }

    private void redirect(String to) {
        hosts.redirect("/way", 302, to);
    }

    @ParameterizedTest
    @CsvSource({
        "http://169.254.169.254/latest/meta-data/, ADDRESS",
        "http://127.0.0.1:PORT/secret, ADDRESS",
        "http://127.0.0.1/secret, ADDRESS",
        "http://[::1]:PORT/secret, ADDRESS",
        "http://[::ffff:10.0.0.1]/, ADDRESS",
        "http://[::ffff:127.0.0.1]:PORT/secret, ADDRESS",
        "http://[::ffff:7f00:1]:PORT/secret, ADDRESS",
        "http://[64:ff9b::7f00:1]/, ADDRESS",
        "http://[2002:7f00:1::]/, ADDRESS",
        "http://[fd00:ec2::254]/, ADDRESS",
        "http://0.0.0.0:PORT/secret, ADDRESS",
        "http://[::]:PORT/secret, ADDRESS",
        "http://10.1.2.3/, ADDRESS",
        "http://100.100.100.200/, ADDRESS",
        "http://2130706433:PORT/secret, HOST",
        "http://017700000001:PORT/secret, HOST",
        "http://0177.0.0.1:PORT/secret, HOST",
        "http://0x7f000001:PORT/secret, HOST",
        "http://0x7f.0.0.1:PORT/secret, HOST",
        "http://127.1:PORT/secret, HOST",
        "http://0:PORT/secret, HOST",
        "http://127.0.0.1.:PORT/secret, ADDRESS",
        "http://%31%32%37.0.0.1:PORT/secret, HOST",
        "http://good.test@inside.test:PORT/secret, USER_INFO",
        "http://inside.test:PORT/secret, ADDRESS",
        "http://INSIDE.test.:PORT/secret, ADDRESS",
        "file:///etc/passwd, SCHEME",
        "ftp://good.test/, SCHEME",
        "gopher://inside.test:70/_x, SCHEME"
    })
    void aRedirectToAPrivatePlaceIsNotFollowed(String to, String by) throws InterruptedException {
        name("inside.test", "127.0.0.1");
        hosts.page("/secret", "secret");
        redirect(to.replace("PORT", "" + hosts.port()));

        FetchOutcome outcome = fetching.page(hosts.at("good.test", "/way"));

        assertThat(hosts.requests("/secret")).isEmpty();
        assertThat(outcome).isInstanceOfSatisfying(Blocked.class, blocked -> {
            assertThat(blocked.refusal().by()).isEqualTo(By.valueOf(by));
            assertThat(blocked.route().hops()).isEqualTo(1);
            assertThat(blocked.route().last().toString()).isEqualTo(to.replace("PORT", "" + hosts.port()));
        });
    }

    @Test
    void aNameThatLeadsToThisMachineIsNotConnectedTo() throws InterruptedException {
        name("rebound.test", "127.0.0.1");
        hosts.page("/secret", "secret");
        fetching.robots().keep("http://rebound.test:" + hosts.port(), RobotsCopy.read(new byte[0], fetching.now()));

        FetchOutcome outcome = fetching.page(hosts.at("rebound.test", "/secret"));

        assertThat(outcome).isInstanceOfSatisfying(Blocked.class, blocked -> {
            assertThat(blocked.refusal().by()).isEqualTo(By.ADDRESS);
            assertThat(blocked.refusal().reason()).isEqualTo("rebound.test is at 127.0.0.1: this machine");
        });
        assertThat(hosts.requests()).isEmpty();
    }

    @Test
    void aNameIsLookedUpOncePerRequestAndTheCheckedAddressIsTheOneConnectedTo() throws InterruptedException {
        hosts.page("/a", "x");
        fetching.robots().keep("http://good.test:" + hosts.port(), RobotsCopy.read(new byte[0], fetching.now()));

        assertThat(fetching.page(hosts.at("good.test", "/a"))).isInstanceOf(Fetched.class);

        assertThat(lookups).hasValue(1);
    }

    @Test
    void rebindingBetweenTwoRequestsIsNoticedAtTheSecond() throws InterruptedException, IOException {
        names.put("flip.test", new ArrayDeque<>(List.of(addresses("127.0.0.1"), addresses("169.254.169.254"))));
        hosts.page("/a", "x");
        try (Fetching trusting = fetching(Set.of("flip.test"), Set.of())) {
            trusting.robots().keep("http://flip.test:" + hosts.port(), RobotsCopy.read(new byte[0], trusting.now()));

            assertThat(trusting.page(hosts.at("flip.test", "/a"))).isInstanceOf(Fetched.class);
            assertThat(trusting.page(hosts.at("flip.test", "/a")))
                    .isInstanceOfSatisfying(
                            Blocked.class, no -> assertThat(no.refusal().by()).isEqualTo(By.ADDRESS));
        }
        assertThat(hosts.requests("/a")).hasSize(1);
    }

    @Test
    void ofSeveralAddressesOnlyPermittedOnesAreTried() throws InterruptedException, IOException {
        name("mixed.test", "169.254.169.254 fe80::1 127.0.0.1");
        hosts.page("/a", "x");
        try (Fetching trusting = fetching(Set.of("mixed.test"), Set.of())) {
            assertThat(trusting.page(hosts.at("mixed.test", "/a"))).isInstanceOf(Fetched.class);
        }
    }

    @Test
    void anAddressThatDoesNotAnswerIsFollowedByTheNext() throws InterruptedException, IOException {
        name("two.test", "127.0.0.9 127.0.0.1");
        hosts.page("/a", "x");
        try (Fetching trusting = fetching(Set.of("two.test"), Set.of())) {
            assertThat(trusting.page(hosts.at("two.test", "/a"))).isInstanceOf(Fetched.class);
        }
    }

    @Test
    void robotsTxtOfAPrivateHostIsNotAskedForEither() throws InterruptedException {
        name("inside.test", "127.0.0.1");

        FetchOutcome outcome = fetching.page(hosts.at("inside.test", "/a"));

        assertThat(outcome).isInstanceOf(Blocked.class);
        assertThat(hosts.requests()).isEmpty();
    }

    @Test
    void aRobotsTxtThatRedirectsToAPrivatePlaceIsNotFollowed() throws InterruptedException {
        name("inside.test", "127.0.0.1");
        hosts.redirect("/robots.txt", 302, hosts.at("inside.test", "/secret").toString());
        hosts.page("/secret", "User-agent: *").page("/a", "x");

        FetchOutcome outcome = fetching.page(hosts.at("good.test", "/a"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Blocked.class, no -> assertThat(no.refusal().passing()).isTrue());
        assertThat(hosts.requests("/secret")).isEmpty();
    }

    @Test
    void whyRobotsTxtCannotBeReadIsTold() throws InterruptedException {
        FetchOutcome outcome = fetching.page(URI.create("http://unknown.test/a"));

        assertThat(outcome).isInstanceOfSatisfying(Blocked.class, no -> {
            assertThat(no.refusal().by()).isEqualTo(By.ROBOTS_UNREACHABLE);
            assertThat(no.refusal().reason())
                    .isEqualTo("robots.txt of unknown.test cannot be read since " + fetching.now()
                            + ", which forbids all: the name unknown.test is not known");
        });
    }

    @Test
    void anUnknownNameAndAClosedPortAreFailures() throws InterruptedException, IOException {
        int closed;
        try (Hosts gone = new Hosts()) {
            closed = gone.port();
        }
        fetching.robots().keep("http://unknown.test", RobotsCopy.read(new byte[0], fetching.now()));
        fetching.robots().keep("http://good.test:" + closed, RobotsCopy.read(new byte[0], fetching.now()));

        assertThat(fetching.page(URI.create("http://unknown.test/a")))
                .isInstanceOfSatisfying(
                        Failed.class, no -> assertThat(no.failure().kind()).isEqualTo(Failure.Kind.DNS));
        assertThat(fetching.page(URI.create("http://good.test:" + closed + "/a")))
                .isInstanceOfSatisfying(
                        Failed.class, no -> assertThat(no.failure().kind()).isEqualTo(Failure.Kind.CONNECT));
    }

    @Test
    void aLookupThatHangsEndsWithTheFetchsTime() throws InterruptedException, IOException {
        FetchSettings settings = Fetching.settings(Set.of("hanging.test"), SHORT);
        NameResolver hanging = host -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException brokenOff) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        try (Fetching slow = new Fetching(settings, hanging)) {
            slow.robots().keep("http://hanging.test", RobotsCopy.read(new byte[0], slow.now()));

            assertThat(slow.page(URI.create("http://hanging.test/a")))
                    .isInstanceOfSatisfying(
                            Failed.class, no -> assertThat(no.failure().kind()).isEqualTo(Failure.Kind.TIMEOUT));
        }
    }
}
