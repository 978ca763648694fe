package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.fetch.FetchOutcome.Blocked;
import io.tidings.fetch.FetchOutcome.Failed;
import io.tidings.fetch.FetchOutcome.Fetched;
import io.tidings.fetch.FetchOutcome.Gone;
import io.tidings.fetch.FetchOutcome.NotModified;
import io.tidings.fetch.FetchOutcome.Postponed;
import io.tidings.fetch.FetchOutcome.TooLarge;
import io.tidings.fetch.Refusal.By;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fetcher makes of well-behaved servers; {@link HostileServersTest} has the others. */
class FetcherTest {

    private final Hosts hosts = new Hosts();
    private final Fetching fetching = new Fetching(hosts);

    @AfterEach
    void close() throws IOException {
        fetching.close();
        hosts.close();
    }

    private FetchOutcome page(String path) throws InterruptedException {
        return fetching.fetch(FetchRequest.first(hosts.at(path), FetchKind.PAGE));
    }

    @Test
    void aPageComesWholeWithWhatIsKnownOfIt() throws InterruptedException {
        hosts.says(
                "/a?b=c",
                "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\nETag: W/\"7\"\nLast-Modified: Sun, 01 Mar 2026 10:00:00 GMT\n"
                        + "Cache-Control: public, max-age=600\nAge: 60\nContent-Length: 5",
                "hello".getBytes(StandardCharsets.US_ASCII));

        Fetched fetched = (Fetched) page("/a?b=c");

        assertThat(fetched.body().bytes()).asString().isEqualTo("hello");
        assertThat(fetched.body().contentType()).contains("text/html; charset=utf-8");
        assertThat(fetched.validators().withoutDigest())
                .isEqualTo(new Validators(
                        hosts.at("/a?b=c"), Optional.of("W/\"7\""), Optional.of("Sun, 01 Mar 2026 10:00:00 GMT")));
        assertThat(fetched.freshFor()).contains(Duration.ofSeconds(540));
        assertThat(fetched.route()).isEqualTo(new Route(List.of(hosts.at("/a?b=c")), Optional.empty()));
        assertThat(fetched.took()).isPositive();
    }

    @Test
    void everyRequestSaysWhoAsksAndNothingElse() throws InterruptedException {
        hosts.page("/a", "x");

        page("/a");

        assertThat(hosts.requests()).hasSize(2);
        assertThat(hosts.requests("/robots.txt").getFirst())
                .contains("User-Agent: Tidings/1.0 (+https://tidings.example/about)\r\n");
        String request = hosts.requests("/a").getFirst();
        assertThat(request)
                .contains("User-Agent: Tidings/1.0 (+https://tidings.example/about)\r\n")
                .contains("Host: 127.0.0.1:" + hosts.port() + "\r\n")
                .contains("Accept-Encoding: gzip, deflate\r\n")
                .contains("Connection: close\r\n")
                .doesNotContain("keep-alive");
        assertThat(request.toLowerCase(Locale.ROOT))
                .doesNotContain("cookie", "referer", "authorization", "upgrade", "expect", "if-none-match");
    }

    @Test
    void anUnchangedPageIsNotSentAgain() throws InterruptedException {
        hosts.on("/a", (request, out) -> {
            boolean known = request.contains("If-None-Match: \"7\"\r\n")
                    && request.contains("If-Modified-Since: Sun, 01 Mar 2026 10:00:00 GMT\r\n");
            out.write((known ? "HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n" : "HTTP/1.1 500 No\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        });
        Validators known =
                new Validators(hosts.at("/a"), Optional.of("\"7\""), Optional.of("Sun, 01 Mar 2026 10:00:00 GMT"));

        FetchOutcome outcome = fetching.fetch(
                FetchRequest.first(hosts.at("/a"), FetchKind.FEED).unless(known));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotModified.class,
                        same -> assertThat(same.validators().etag()).contains("\"7\""));
    }

    @Test
    void anAnswerThatNothingChangedNeedNotRepeatItsVersion() throws InterruptedException {
        hosts.says("/a", "HTTP/1.1 304 Not Modified", new byte[0]);
        Validators known = new Validators(hosts.at("/a"), Optional.of("\"7\""), Optional.empty());

        FetchOutcome outcome = fetching.fetch(
                FetchRequest.first(hosts.at("/a"), FetchKind.FEED).unless(known));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotModified.class, same -> assertThat(same.validators()).isEqualTo(known));
    }

    @Test
    void theSameBytesAgainAreNotModifiedWhateverTheServerSays() throws InterruptedException {
        hosts.page("/a", "x").page("/b", "x");
        Validators known = ((Fetched) page("/a")).validators();

        FetchRequest again = FetchRequest.first(hosts.at("/a"), FetchKind.PAGE).unless(known);
        assertThat(fetching.fetch(again))
                .isInstanceOfSatisfying(
                        NotModified.class, same -> assertThat(same.validators()).isEqualTo(known));
        assertThat(fetching.fetch(
                        FetchRequest.first(hosts.at("/b"), FetchKind.PAGE).unless(known)))
                .as("at another address they are another page")
                .isInstanceOf(Fetched.class);

        hosts.page("/a", "y");
        assertThat(fetching.fetch(again)).isInstanceOf(Fetched.class);
    }

    @Test
    void validatorsAreSentOnlyToTheAddressThatGaveThem() throws InterruptedException {
        hosts.redirect("/old", 302, "/new").page("/new", "x");
        Validators ofNew = new Validators(hosts.at("/new"), Optional.of("\"7\""), Optional.empty());

        fetching.fetch(FetchRequest.first(hosts.at("/old"), FetchKind.FEED).unless(ofNew));

        assertThat(hosts.requests("/old").getFirst()).doesNotContain("If-None-Match");
        assertThat(hosts.requests("/new").getFirst()).contains("If-None-Match: \"7\"");
    }

    @Test
    void notModifiedWithoutAConditionIsNoAnswer() throws InterruptedException {
        hosts.says("/a", "HTTP/1.1 304 Not Modified", new byte[0]);

        assertThat(page("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void aHeaderCannotBeSmuggledInAValidator() {
        Validators bad = new Validators(hosts.at("/a"), Optional.of("\"7\"\r\nX-Evil: 1"), Optional.of(" "));

        assertThat(bad.sendable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"301,true", "302,false", "303,false", "307,false", "308,true"})
    void redirectsAreFollowedAndPermanentOnesTold(int status, boolean permanent) throws InterruptedException {
        hosts.redirect("/a", status, "/b?c#d").page("/b?c", "moved");

        Fetched fetched = (Fetched) page("/a");

        assertThat(fetched.body().bytes()).asString().isEqualTo("moved");
        assertThat(fetched.route().addresses()).containsExactly(hosts.at("/a"), hosts.at("/b?c"));
        assertThat(fetched.route().permanent().isPresent()).isEqualTo(permanent);
    }

    @Test
    void thePermanentAddressEndsWhereTheFirstPassingRedirectBegins() throws InterruptedException {
        hosts.redirect("/a", 301, "/b")
                .redirect("/b", 308, "/c")
                .redirect("/c", 302, "/d")
                .redirect("/d", 301, "/e")
                .page("/e", "x");

        assertThat(page("/a").route().permanent()).contains(hosts.at("/c"));
        assertThat(page("/a").route().hops()).isEqualTo(4);
    }

    @Test
    void tenRedirectsAreFollowedAndNotEleven() throws InterruptedException {
        for (int i = 0; i < 11; i++) {
            hosts.redirect("/" + i, 302, "/" + (i + 1));
        }
        hosts.page("/11", "x");

        assertThat(page("/1")).isInstanceOf(Fetched.class);
        assertThat(page("/0"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().reason()).isEqualTo("more than 10 redirects"));
    }

    @Test
    void circlesAreNoticed() throws InterruptedException {
        hosts.redirect("/a", 302, "/b").redirect("/b", 302, "/a").redirect("/self", 301, "/self#again");

        assertThat(page("/a"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().reason()).startsWith("the redirects go in a circle"));
        assertThat(page("/self")).isInstanceOf(Failed.class);
        assertThat(hosts.requests("/a")).hasSize(1);
    }

    @Test
    void aRedirectToNowhereIsTold() throws InterruptedException {
        hosts.says("/a", "HTTP/1.1 302 Found", new byte[0]);

        assertThat(page("/a"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.PROTOCOL));
    }

    @Test
    void goneAndNotThereAreTold() throws InterruptedException {
        hosts.says("/gone", "HTTP/1.1 410 Gone", new byte[0]);

        assertThat(page("/gone"))
                .isInstanceOfSatisfying(
                        Gone.class, gone -> assertThat(gone.forGood()).isTrue());
        assertThat(page("/missing"))
                .isInstanceOfSatisfying(
                        Gone.class, gone -> assertThat(gone.status()).isEqualTo(404));
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 204, 206, 300, 400, 401, 403, 451, 500, 502, 504, 599})
    void otherStatusesAreFailures(int status) throws InterruptedException {
        hosts.says("/a", "HTTP/1.1 " + status + " Other\nContent-Length: 3", "abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(page("/a")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.STATUS);
            assertThat(failed.failure().status()).isEqualTo(OptionalInt.of(status));
        });
    }

    @Test
    void aServerThatAsksForTimeIsNotAskedBefore() throws InterruptedException {
        hosts.says("/a", "HTTP/1.1 503 Busy\nRetry-After: 3600", new byte[0]);
        Instant answered = fetching.now().plusSeconds(5);

        assertThat(page("/a"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().retryAfter()).contains(answered.plusSeconds(3600)));
        assertThat(page("/b"))
                .isInstanceOfSatisfying(
                        Postponed.class, later -> assertThat(later.notBefore()).isEqualTo(answered.plusSeconds(3600)));
        assertThat(hosts.requests("/b")).isEmpty();

        fetching.advance(Duration.ofSeconds(3600));
        assertThat(page("/b")).isInstanceOf(Gone.class);
    }

    @Test
    void tooManyRequestsHoldsTheHostOffEvenWithoutAWord() throws InterruptedException {
        hosts.says("/a", "HTTP/1.1 429 Too Many", new byte[0]);
        Instant start = fetching.now();

        page("/a");
        page("/b");

        assertThat(fetching.waits()).containsExactly(start.plusSeconds(5), start.plusSeconds(65));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedByItsLengthAlone() throws InterruptedException {
        hosts.says("/a", "HTTP/1.1 200 OK\nContent-Length: 5000001", new byte[0]);

        assertThat(page("/a")).isInstanceOfSatisfying(TooLarge.class, large -> {
            assertThat(large.limitBytes()).isEqualTo(5_000_000);
            assertThat(large.reason()).isEqualTo("the body is said to be 5000001 bytes, more than 5000000");
        });
        assertThat(fetching.fetch(FetchRequest.first(hosts.at("/a"), FetchKind.ATTACHMENT)))
                .isInstanceOf(Failed.class);
    }

    @Test
    void packedBodiesAreUnpacked() throws InterruptedException {
        byte[] packed = BodyReaderTest.gzip("hello".getBytes(StandardCharsets.US_ASCII));
        hosts.says("/a", "HTTP/1.1 200 OK\nContent-Encoding: GZIP\nContent-Length: " + packed.length, packed);
        hosts.says(
                "/sitemap.xml.gz",
                "HTTP/1.1 200 OK\nContent-Type: application/gzip\nContent-Length: " + packed.length,
                packed);

        assertThat(((Fetched) page("/a")).body().bytes()).asString().isEqualTo("hello");
        FetchOutcome file = fetching.fetch(FetchRequest.first(hosts.at("/sitemap.xml.gz"), FetchKind.FEED));
        assertThat(((Fetched) file).body().bytes()).asString().isEqualTo("hello");
    }

    @Test
    void requestsToAHostAreApartRobotsTxtAndRedirectsIncluded() throws InterruptedException {
        hosts.redirect("/a", 302, "/b").page("/b", "x");
        Instant start = fetching.now();

        page("/a");

        assertThat(hosts.requests()).hasSize(3);
        assertThat(fetching.waits()).containsExactly(start.plusSeconds(5), start.plusSeconds(10));
    }

    @Test
    void oneWhoIsWaitingCanBeBrokenOff() throws InterruptedException {
        hosts.on("/a", (request, out) -> Thread.sleep(60_000));
        Thread fetch = Thread.ofVirtual().start(() -> {
            try {
                page("/a");
                throw new IllegalStateException("not broken off");
            } catch (InterruptedException expected) {
                fetching.brokenOff();
            }
        });
        while (hosts.requests("/a").isEmpty()) {
            Thread.onSpinWait();
        }

        fetch.interrupt();
        fetch.join(Duration.ofSeconds(5));

        assertThat(fetching.wasBrokenOff()).isTrue();
    }

    @Test
    void robotsTxtIsKeptTo() throws InterruptedException {
        hosts.says(
                "/robots.txt",
                "HTTP/1.1 200 OK",
                "User-agent: tidings\nDisallow: /private\nCrawl-delay: 20\nSitemap: https://example.org/s.xml"
                        .getBytes(StandardCharsets.US_ASCII));
        hosts.page("/open", "x").redirect("/way", 302, "/private/b");
        Instant start = fetching.now();

        assertThat(page("/private/a")).isInstanceOfSatisfying(Blocked.class, no -> {
            assertThat(no.refusal().by()).isEqualTo(By.ROBOTS);
            assertThat(no.refusal().reason())
                    .isEqualTo("robots.txt of 127.0.0.1:" + hosts.port() + " forbids /private/a");
        });
        assertThat(page("/open")).isInstanceOf(Fetched.class);
        assertThat(page("/way"))
                .isInstanceOfSatisfying(
                        Blocked.class, no -> assertThat(no.route().last()).isEqualTo(hosts.at("/private/b")));
        assertThat(fetching.sitemaps(hosts.at("/"))).containsExactly(URI.create("https://example.org/s.xml"));
        assertThat(hosts.requests("/robots.txt")).hasSize(1);
        assertThat(fetching.waits()).containsExactly(start.plusSeconds(20), start.plusSeconds(40));
    }
}
