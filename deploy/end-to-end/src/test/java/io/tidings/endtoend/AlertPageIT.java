package io.tidings.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.restassured.path.json.JsonPath;
import io.tidings.endtoend.Chromium.Window;
import io.tidings.endtoend.Letters.Letter;
import io.tidings.testing.Eventually;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Alerts as people use them: a search saved after seeing what it would have told, confirmed by the letter that was caught, and
 * told by mail, webhook and feed. Screenshots are left in {@code target/screenshots}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertPageIT {

    private static final String OFFICER = "officer@charity.example";
    private static final String SECRETARY = "secretary@mission.example";
    private static final String KOSOVO =
            "/?region=XK&role=beneficiary&minAmount=1m&currency=GBP&q=source%3Aalert-kosovo";
    private static final Pattern ID = Pattern.compile("/announcements/([0-9a-f]{32})");
    /** Time to say yes, and for one announcement to pass through the whole system. */
    private static final Duration UNTIL_DUE = Duration.ofSeconds(75);

    private static Announcements announcements;
    private static Letters letters;
    private static Chromium chromium;
    private static List<Cookie> officer = List.of();

    private Screen screen;
    private Page page;

    @BeforeAll
    static void startTheBrowserAndSendWhatWasThereBefore() {
        assumeTrue(Chromium.installed().isPresent(), "no Chromium on this machine: the pages of alerts are not tested");
        announcements = RunningSystem.announcements();
        letters = new Letters(
                URI.create("http://localhost:" + RunningSystem.shared().port("mail")));
        Sending.persistently(announcements, List.of(AlertTexts.before(), AlertTexts.noise()));
        awaitTotal("source:alert-kosovo", 2);
        awaitTotal("source:alert-malta", 12);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void nothingWasRefusedOrLoadedFromElsewhere() {
        if (screen != null) {
            screen.close();
            assertThat(screen.complaints()).isEmpty();
        }
    }

    private static void awaitTotal(String query, int total) {
        Eventually.until(
                query + " finds " + total,
                Duration.ofSeconds(90),
                () -> announcements.search(Map.of("q", query)).getInt("total") == total);
    }

    @Test
    @Order(1)
    void aSearchBecomesAWeeklyDigestAfterSeeingWhatItWouldHaveTold() {
        open(Window.DESKTOP, KOSOVO);
        assertThat(page.locator("#total")).hasText("1 announcement");
        page.getByRole(AriaRole.LINK, named("Save as alert")).click();

        assertThat(page.locator("h1")).hasText("Save as alert");
        assertThat(page.locator("#explanation")).containsText("Kosovo");
        assertThat(page.locator(".figures li").last()).hasText(Pattern.compile("1 in 365 days.*", Pattern.DOTALL));
        assertThat(page.locator(".look .bars g.within title").last()).containsText("1 announcement");
        assertThat(page.locator(".look .found")).containsText("Clean water for Pristina");
        assertThat(page.locator(".look .found mark").first()).containsText("£3.2 million");
        LocalDateTime due = LocalDateTime.now(ZoneOffset.UTC)
                .plus(UNTIL_DUE)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1);
        page.getByLabel("Every week").check();
        page.getByLabel("Day", exactly()).selectOption(due.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK));
        page.getByLabel("Time", exactly()).fill(due.toLocalTime().toString());
        page.getByLabel("Your time zone").fill("UTC");
        page.getByLabel("Its name").fill("Money for Kosovo");
        press("Show again what it would have told");
        assertThat(page.locator(".messages li").first()).containsText("Clean water for Pristina");
        assertThat(page.getByLabel("Its name")).hasValue("Money for Kosovo");
        screen.shoot("alert-walk-1-look-back");
        press("Save this alert");
        assertThat(page.locator("#email-error")).containsText("name@example.org");
        page.getByLabel("Your mail address").fill(OFFICER);
        press("Save this alert");
        assertThat(page.locator("h1")).hasText("Look into your mail");
        assertThat(page.locator("main")).containsText(OFFICER);
        screen.shoot("alert-walk-1-sent");

        Letter question = letters.to(OFFICER, "Please confirm");
        page.navigate(question.link("/alerts/confirm/"));
        assertThat(page.locator(".facts")).containsText("Money for Kosovo");
        screen.shoot("alert-walk-1-confirm");
        press("Yes, send them to me");
        assertThat(page.locator(".said")).containsText("Thank you");
        assertThat(page.locator(".alerts .card")).containsText("Money for Kosovo");
        assertThat(page.locator(".alerts .badge")).hasText("active");
        officer = page.context().cookies();
        assertThat(officer).anyMatch(cookie -> cookie.httpOnly && "/alerts".equals(cookie.path));

        Sending.persistently(announcements, List.of(List.of(AlertTexts.hospital())));
        page.getByRole(AriaRole.LINK, named("Money for Kosovo")).click();
        awaitLedger("1 matched = 0 delivered + 0 withheld + 1 waiting");
        assertThat(page.locator("#matches")).containsText("A children's ward for Gjakova");
        assertThat(page.locator("#matches mark").first()).containsText("£2.6 million");
        screen.shoot("alert-walk-1-waiting");
    }

    @Test
    @Order(2)
    void anOutageOfAReceiverLosesNothingAndTheLogShowsIt() {
        String query = "source:alert-harbour OR source:alert-harbour-wire";
        signIn(SECRETARY, query);
        try (Hook hook = Hook.open()) {
            page.getByRole(AriaRole.LINK, named("Harbours")).click();
            page.getByRole(AriaRole.LINK, named("Change", true)).click();
            page.getByLabel("At once").check();
            page.getByLabel("A webhook").fill(hook.address());
            press("Save the changes");
            String secret = page.locator(".secret code").textContent();
            screen.shoot("alert-walk-2-secret");
            page.getByRole(AriaRole.LINK, named("I have kept it")).click();
            assertThat(page.locator("main")).not().containsText(secret);

            hook.down(true);
            send(AlertTexts.works("alert-harbour", 1, 410));
            send(AlertTexts.works("alert-harbour", 2, 520));
            Eventually.until("the receiver was asked for both", () -> hook.refused() >= 2);
            page.reload();
            assertThat(page.locator("#log")).containsText("503");
            assertThat(page.locator("#log .badge.waiting").first()).isVisible();
            screen.shoot("alert-walk-2-outage");
            hook.down(false);
            Eventually.until(
                    "both come after all",
                    Duration.ofSeconds(150),
                    () -> ids(hook).size() == 2);

            send(AlertTexts.works("alert-harbour-wire", 1, 410));
            send(AlertTexts.works("alert-harbour", 2, 560));
            send(AlertTexts.works("alert-harbour", 3, 630));
            awaitLedger("5 matched = 4 delivered + 1 withheld + 0 waiting");
            screen.shoot("alert-walk-2-log");

            assertThat(page.locator("#log")).containsText("503");
            assertThat(page.locator("#matches")).containsText("a copy of something that is told already");
            assertThat(page.locator("#matches .change")).containsText(Pattern.compile("520.*→.*560", Pattern.DOTALL));
            assertThat(hook.received()).allMatch(message -> message.signedWith(secret));
            assertThat(new HashSet<>(
                            hook.received().stream().map(Hook.Received::id).toList()))
                    .hasSameSizeAs(hook.received())
                    .hasSize(4);
            assertThat(hook.received()).anyMatch(message -> message.body().contains("\"alert.corrected\""));
            sameIdsEverywhere(query, ids(hook));
            sentAgainUnderTheSameId(hook);
        }
    }

    /** Search page, API, feed, webhook and letters list the same announcements. */
    private void sameIdsEverywhere(String query, Set<String> hooked) {
        Set<String> searched = new TreeSet<>(
                announcements.search(Map.of("q", "source:alert-harbour")).getList("items.id", String.class));
        assertThat(searched).hasSize(3).isEqualTo(hooked);
        String feed = page.locator("link[rel=alternate]").getAttribute("href");
        assertThat(ids(given().get(feed).asString())).isEqualTo(hooked);
        Eventually.until(
                "letters tell the same",
                () -> ids(letters.all(SECRETARY, "").toString()).equals(hooked));
        page.navigate(announcements
                .address()
                .resolve("/?q=" + encoded("source:alert-harbour"))
                .toString());
        assertThat(ids(page.content())).containsAll(hooked);
        page.goBack();
        assertThat(query).contains("alert-harbour");
    }

    private void sentAgainUnderTheSameId(Hook hook) {
        List<String> before = hook.received().stream().map(Hook.Received::id).toList();
        Locator entry = page.locator("#log li", new Page.LocatorOptions().setHasText("webhook"))
                .first();
        entry.locator("summary").click();
        entry.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send again"))
                .click();
        assertThat(page.locator(".said")).containsText("sent again");
        Eventually.until("it comes again", () -> hook.received().size() == before.size() + 1);
        assertThat(before).contains(hook.received().getLast().id());
        page.locator(".channels li", new Page.LocatorOptions().setHasText("Webhook"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send a test"))
                .click();
        Eventually.until(
                "the test comes", () -> hook.received().getLast().body().contains("webhook.test"));
    }

    @Test
    @Order(3)
    void theLookBackShowsWhatEachFilterTakesAwayAndAMistakeIsMarked() {
        open(Window.DESKTOP, "/alerts/new?q=" + encoded("source:alert-malta"));
        assertThat(page.locator(".figures li").first()).hasText(Pattern.compile("12 in 7 days.*", Pattern.DOTALL));
        page.getByLabel("Its name").fill("Malta");
        screen.shoot("alert-walk-4-noisy");
        Locator row = page.locator(".filters tbody tr").first();
        String removes = row.locator("td").nth(0).textContent();
        String leaves = row.locator("td").nth(1).textContent();
        assertThat(Integer.parseInt(removes) + Integer.parseInt(leaves)).isEqualTo(12);
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".figures li").first())
                .hasText(Pattern.compile(leaves + " in 7 days.*", Pattern.DOTALL));
        assertThat(page.getByLabel("Its name")).hasValue("Malta");
        screen.shoot("alert-walk-4-narrowed");

        page.getByLabel("Search", exactly()).fill("source:alert-malta theme:helth");
        page.getByLabel("Your time zone").fill("Europe/Lodon");
        press("Save this alert");
        assertThat(page.locator(".mistakes u")).hasText("helth");
        assertThat(page.locator(".mistakes")).containsText("health");
        assertThat(page.locator("#zone-error")).containsText("Europe/London");
        assertThat(page.locator("#email-error")).isVisible();
        screen.shoot("alert-walk-4-mistake");
    }

    @Test
    @Order(4)
    void anAlertIsSavedConfirmedPausedAndDeletedWithoutScripts() {
        String reader = "reader@plain.example";
        open(Window.DESKTOP.withoutScripts(), "/?q=source%3Aalert-malta");
        page.getByRole(AriaRole.LINK, named("Save as alert")).click();
        page.locator(".filters tbody button").first().click();
        page.getByLabel("Your mail address").fill(reader);
        press("Save this alert");
        page.navigate(letters.to(reader, "Please confirm").link("/alerts/confirm/"));
        press("Yes, send them to me");
        page.locator(".alerts h2 a").click();
        press("Pause");
        assertThat(page.locator(".head .badge")).hasText("paused");
        page.locator("summary", new Page.LocatorOptions().setHasText("Delete")).click();
        press("Delete it for good");
        assertThat(page.locator(".said")).containsText("Deleted");
        press("Sign out");
        assertThat(page.locator(".said")).containsText("signed out");

        page.getByLabel("Your mail address").fill(reader);
        press("Send me a link");
        page.navigate(letters.to(reader, "Your alerts").link("/alerts/open/"));
        press("Open them");
        assertThat(page.locator("main")).containsText("You have none yet");
        assertThat(page.request()
                        .post(
                                announcements
                                        .address()
                                        .resolve("/alerts/sign-out")
                                        .toString(),
                                RequestOptions.create()
                                        .setForm(FormData.create().set("form", "guessed")))
                        .url())
                .as("a form from elsewhere does nothing")
                .endsWith("/alerts");
        page.reload();
        assertThat(page.locator(".who")).hasText(reader);
    }

    @ParameterizedTest
    @Order(5)
    @MethodSource("io.tidings.endtoend.Chromium$Window#all")
    void nobodyIsShutOut(Window window) {
        open(window, "/alerts");
        screen.check("alerts-door", window);
        screen.open("/alerts/new?q=" + encoded("source:alert-malta"));
        screen.check("alerts-new", window);
        screen.open("/alerts/new?q=" + encoded("source:alert-malta theme:helth"));
        screen.check("alerts-mistake", window);
        screen.open(URI.create(letters.all(OFFICER, "Please confirm").getLast().link("/alerts/confirm/"))
                .getPath());
        screen.check("alerts-confirm", window);
        screen.remember(officer);
        screen.open("/alerts");
        screen.check("alerts-list", window);
        page.getByRole(AriaRole.LINK, named("Money for Kosovo")).click();
        screen.check("alerts-one", window);
        page.getByRole(AriaRole.LINK, named("Change", true)).click();
        screen.check("alerts-edit", window);
        screen.complaints().removeIf(complaint -> complaint.contains("400"));
    }

    @Test
    @Order(6)
    void theWeeklyDigestComesByMailAndEndsOnRequest() {
        Letter digest = letters.to(OFFICER, "children's ward");
        assertThat(digest.text())
                .contains("A children's ward for Gjakova", "GBP 2,600,000", "Money for Kosovo")
                .doesNotContain("Prizren", "Pristina");
        open(Window.DESKTOP, "/alerts");
        screen.remember(officer);
        page.reload();
        page.getByRole(AriaRole.LINK, named("Money for Kosovo")).click();
        awaitLedger("1 matched = 1 delivered + 0 withheld + 0 waiting");
        screen.shoot("alert-walk-1-told");
        page.navigate(digest.link("/announcements/"));
        assertThat(page.locator("h1")).containsText("A children's ward for Gjakova");

        page.navigate(digest.link("/alerts/unsubscribe/"));
        assertThat(page.locator("h1")).hasText("No more mail?");
        screen.shoot("alert-unsubscribe");
        press("Send me no more mail");
        assertThat(page.locator("h1")).hasText("No more mail");
        photographLetter(digest);
    }

    /** As its reader sees it in the catcher's page, light and dark, wide and narrow. */
    private void photographLetter(Letter letter) {
        for (Window window : Window.all()) {
            try (Screen other = new Screen(chromium, window, letters.catcher())) {
                other.open("/mails/" + letter.id() + "/html");
                other.shoot("letter-" + window.name());
            }
        }
    }

    private void signIn(String address, String query) {
        open(Window.DESKTOP, "/alerts/new?q=" + encoded(query));
        page.getByLabel("Your mail address").fill(address);
        page.getByLabel("Its name").fill("Harbours");
        press("Save this alert");
        page.navigate(letters.to(address, "Please confirm").link("/alerts/confirm/"));
        press("Yes, send them to me");
    }

    private void send(String line) {
        Sending.persistently(announcements, List.of(List.of(line)));
    }

    private void awaitLedger(String words) {
        String[] last = {""};
        Eventually.until("the ledger says " + words, Duration.ofSeconds(90), () -> {
            page.reload();
            last[0] = page.locator(".ledger-line")
                    .textContent()
                    .replaceAll("\\s+", " ")
                    .strip();
            return last[0].equals(words);
        });
    }

    private static Set<String> ids(Hook hook) {
        Set<String> ids = new TreeSet<>();
        hook.received().stream()
                .filter(message -> message.body().contains("\"item\""))
                .forEach(message -> ids.add(JsonPath.from(message.body()).getString("data.item.announcement.id")));
        return ids;
    }

    private static Set<String> ids(String text) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return new TreeSet<>(ids);
    }

    private void open(Window window, String path) {
        screen = new Screen(chromium, window, announcements.address());
        page = screen.page();
        screen.open(path);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, named(button, true)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(String name, boolean exactly) {
        return named(name).setExact(exactly);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
