package io.tidings.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.tidings.endtoend.Chromium.Window;
import io.tidings.testing.Eventually;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The web page as people use it, in a real browser: what the product promises of a search, of a figure and of a mistake, with
 * and without scripts, by keyboard alone, on a phone, in the dark. Screenshots are left in {@code target/screenshots}.
 */
class WebPageIT {

    private static final Path SEEDS = Path.of(System.getProperty("tidings.shared"), "evaluation", "seeds");
    private static final String ISLANDS = "/?region=WS&region=TO";

    private static Announcements announcements;
    private static Chromium chromium;

    private final List<String> complaints = new ArrayList<>();
    private Screen screen;
    private Page page;

    @BeforeAll
    static void startTheBrowserAndSendWhatItReads() throws Exception {
        if (Chromium.installed().isEmpty()) {
            System.err.println(
                    "NO CHROMIUM ON THIS MACHINE: the web page is not tested. ./tidings test says how to get one.");
        }
        assumeTrue(Chromium.installed().isPresent(), "no Chromium on this machine: the web page is not tested");
        announcements = RunningSystem.announcements();
        Sending.persistently(
                announcements,
                List.of(
                        PageTexts.lines(),
                        List.of(PageTexts.correction(), PageTexts.ferry(false)),
                        List.of(PageTexts.ferry(true))));
        if (Files.isDirectory(SEEDS)) {
            Cli.Result sent = Cli.run(
                    "send",
                    "--data",
                    RunningSystem.data().toString(),
                    SEEDS.resolve("000_44d740be4ef0957b.txt").toString(),
                    SEEDS.resolve("003_5e59d797979c5a3a.txt").toString());
            assertThat(sent.exitCode()).as(sent.output()).isZero();
            awaitTotal("\"Western Balkans\"", 2);
        }
        awaitTotal("source:page-schools is:correction", 1);
        awaitTotal("source:page-newswire", 1);
        awaitTotal("source:page-ferry is:withdrawn", 1);
        awaitTotal("source:page-hostile", 1);
        for (List<String> storm : PageTexts.storms()) {
            Sending.persistently(announcements, List.of(storm));
        }
        awaitTotal("source:page-storms", 3);
        chromium = Chromium.start();
    }

    private static void awaitTotal(String query, int total) {
        Eventually.until(
                query + " finds " + total,
                Duration.ofSeconds(90),
                () -> announcements.search(Map.of("q", query)).getInt("total") == total);
    }

    @AfterAll
    static void stopTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void nothingWasRefusedOrLoadedFromElsewhere() {
        leave();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPlaceIsNarrowedToWhatItReceivesAndTheSumLeadsToItsSentences() {
        assumeTrue(Files.isDirectory(SEEDS), "the shared evaluation folder is not there: the first walk is not played");
        open(Window.DESKTOP, "/");

        page.locator("#q").click();
        page.keyboard().type("kosov");
        Locator kosovo = page.getByRole(AriaRole.OPTION).first();
        assertThat(kosovo).containsText("Kosovo");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#q")).hasValue(Pattern.compile("region:XK ?"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#total")).hasText("2 announcements");
        assertThat(page.locator(".explanation")).containsText("Kosovo");
        shoot("walk-1-place");

        page.locator("#region-XK").click();
        assertThat(page.locator(".chosen")).containsText("Kosovo");
        assertThat(page.locator("#region-XK")).isFocused();
        page.getByLabel("Role of the place").selectOption("beneficiary");
        page.waitForURL(Pattern.compile("role=beneficiary"));
        assertThat(page.locator("#total")).hasText("2 announcements");
        Locator least = page.getByRole(AriaRole.SLIDER, named("At least"));
        least.focus();
        page.keyboard().press("ArrowRight");
        page.waitForURL(Pattern.compile("minAmount="));
        assertThat(page.locator("#total")).hasText("1 announcement");
        assertThat(page.locator(".card .sum").first()).isVisible();
        shoot("walk-1-narrowed");

        page.locator(".card h3 a").click();
        Locator sum = page.locator("#text a.money", new Page.LocatorOptions().setHasText("£10 million"))
                .first();
        sum.click();
        Locator line = page.locator("#money li.lit");
        assertThat(line).containsText("£10m");
        assertThat(line.locator("blockquote").first()).containsText("£10 million");
        assertThat(page.locator("#text .lit").first()).isVisible();
        shoot("walk-1-announcement");

        line.locator(".find").click();
        assertThat(page.locator("#text .read:target, #text .read.lit").first()).isInViewport();
        line.locator("button.copy").first().click();
        String copied = (String) page.evaluate("navigator.clipboard.readText()");
        assertThat(copied)
                .startsWith("“")
                .contains("£10 million")
                .containsPattern("/announcements/[0-9a-f]{32}\\?revision=1$");
    }

    @Test
    void everyTotalLeadsToLinesThatAddUpToItToThePenny() {
        open(Window.DESKTOP, ISLANDS);
        assertThat(page.locator("#total")).hasText("2 announcements");
        assertThat(page.locator(".card", new Page.LocatorOptions().setHasText("Reef nurseries")))
                .containsText("1 copy elsewhere");
        shoot("walk-3-islands");
        addsUp(ISLANDS, Map.of("region", List.of("WS", "TO")), "NZD", "3150000", "1250000");
        shoot("walk-3-lines");

        page.locator("tbody a").first().click();
        assertThat(page.locator("#money li:target")).isVisible();

        String storms = "/?q=source%3Apage-storms";
        addsUp(storms, Map.of("q", "source:page-storms"), "NZD", "200451.00", "200451.00");
        addsUp(storms, Map.of("q", "source:page-storms"), "AUD", "3500000", "1500000");
    }

    /** Clicks what is announced in a currency and what of it is new, and adds up what comes. */
    private void addsUp(String search, Map<String, ?> parameters, String currency, String announced, String fresh) {
        JsonPath api = announcements.search(parameters);
        String total = "funding.byCurrency." + currency;
        assertThat(new BigDecimal(api.getString(total + ".sum"))).isEqualByComparingTo(announced);
        assertThat(new BigDecimal(api.getString(total + ".newOnly.sum"))).isEqualByComparingTo(fresh);
        for (Map.Entry<String, String> figure :
                Map.of("announced", announced, "new", fresh).entrySet()) {
            open(Window.DESKTOP, search);
            page.locator("#sum-" + currency + " ." + figure.getKey()).click();
            assertThat(page.locator("h1 strong")).isVisible();
            assertThat(figureOf(page.locator("h1 strong").textContent())).isEqualByComparingTo(figure.getValue());
            BigDecimal sum = page.locator("tbody .sum").all().stream()
                    .map(line -> figureOf(line.getAttribute("title")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as("%s %s", figure.getKey(), currency).isEqualByComparingTo(figure.getValue());
        }
    }

    private static BigDecimal figureOf(String words) {
        return new BigDecimal(words.replaceAll("[^0-9.]", ""));
    }

    @Test
    void aMistakeIsMarkedWithAWayOutAndOneSearchIsTheSameInEveryForm() throws Exception {
        open(Window.DESKTOP, "/?q=storm");
        page.locator("#q").fill("source:page-storms theme:disastr");
        page.keyboard().press("Enter");
        assertThat(page.locator(".mistakes")).containsText("did you mean disaster");
        assertThat(page.locator(".mistakes u")).hasText("disastr");
        assertThat(page.locator(".mistakes code")).hasText("source:page-storms theme:disastr");
        assertThat(page.locator(".card")).hasCount(0);
        shoot("walk-4-mistake");
        page.getByRole(AriaRole.LINK, named("Use “disaster”")).click();
        assertThat(page.locator("#q")).hasValue("source:page-storms theme:disaster");
        assertThat(page.locator(".mistakes")).hasCount(0);
        assertThat(page.locator("#total")).hasText("3 announcements");
        shoot("walk-4-mended");

        List<String> shown = ids(page.locator(".card h3 a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList());
        String jsonFeed = taken("JSON Feed");
        List<String> csv = taken("CSV").lines().skip(1).toList();
        assertThat(shown).hasSize(3);
        assertThat(ids(announcements
                        .search(Map.of("q", "source:page-storms theme:disaster"))
                        .getList("items.id", String.class)))
                .isEqualTo(shown);
        assertThat(ids(JsonPath.from(jsonFeed).getList("items.url", String.class)))
                .isEqualTo(shown);
        assertThat(ids(XmlPath.from(taken("Atom")).getList("feed.entry.id", String.class)))
                .isEqualTo(shown);
        assertThat(ids(csv)).isEqualTo(shown);
        assertThat(taken("JSON lines")
                        .lines()
                        .map(line -> JsonPath.from(line).getString("id"))
                        .toList())
                .isEqualTo(shown);
    }

    @Test
    void theMorningCheckShowsWhatIsNewCorrectedAndTakenBackAndLeavesWithTheSentences() {
        open(Window.DESKTOP, "/?q=" + encoded("\"reef nurseries\" OR \"village schools\" OR \"ferry for Niue\""));
        page.getByRole(AriaRole.LINK, named("since yesterday")).click();

        assertThat(page.getByRole(AriaRole.LINK, named("Remove New or changed since yesterday")))
                .isVisible();
        assertThat(page.locator("#total")).hasText("3 announcements");
        assertThat(card("Village schools in Tonga").locator(".badge")).hasText("Corrected");
        assertThat(card("A ferry for Niue").locator(".badge")).hasText("Withdrawn");
        assertThat(card("Reef nurseries for Samoa").locator(".badge")).hasCount(0);
        assertThat(card("Reef nurseries for Samoa").getByText("1 copy elsewhere"))
                .isVisible();
        shoot("walk-2-morning");

        String quoted = taken("Funding as CSV")
                .lines()
                .filter(line -> line.contains("An additional NZ$1.9 million will rebuild four village schools"))
                .findFirst()
                .orElseThrow();
        assertThat(quoted).contains("/api/announcements/" + ids(List.of(quoted)).getFirst() + "?revision=2");
    }

    private Locator card(String title) {
        return page.locator(".card").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** What a link of the page leads to, as it is taken along. */
    private String taken(String name) {
        Locator link = page.locator(".take")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
        String address = (String) link.evaluate("link => link.href");
        APIResponse answer = page.request().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.text();
    }

    /** The id of an announcement in each of some texts, in their order. */
    private static List<String> ids(List<String> texts) {
        return texts.stream()
                .map(text -> Pattern.compile("[0-9a-f]{32}")
                        .matcher(text)
                        .results()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no id in " + text))
                        .group())
                .toList();
    }

    @Test
    void aCorrectionIsShownWithWhatChanged() {
        open(Window.DESKTOP, "/?q=source%3Apage-schools");
        page.locator(".card h3 a").click();
        assertThat(page.locator(".revisions li")).hasCount(2);

        page.getByRole(AriaRole.LINK, named("what changed")).click();

        assertThat(page.locator(".hunk del").first()).containsText("1.6");
        assertThat(page.locator(".hunk ins").first()).containsText("1.9");
        assertThat(page.locator(".moves").first()).containsText("NZ$1.6m → NZ$1.9m");
        shoot("changes");
    }

    @Test
    void barsAndFacetsNarrowAndLetGoAndTheMapIsALink() {
        open(Window.DESKTOP, "/?q=source%3Apage-reefs%20OR%20source%3Apage-schools");
        assertThat(page.locator("#total")).hasText("2 announcements");
        page.locator("#map svg a[aria-label^='Samoa']").focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("region=WS"));
        assertThat(page.locator("#total")).hasText("1 announcement");
        page.getByRole(AriaRole.LINK, named("Remove Samoa")).click();
        assertThat(page.locator("#total")).hasText("2 announcements");

        page.locator("#map-money").click();
        assertThat(page.locator("#map svg a[aria-label^='Samoa']"))
                .hasAttribute("aria-label", "Samoa: NZ$1.3m in 1 line");
        Locator bar = page.locator("#timeline .bars a").first();
        bar.focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("from=2026"));
        assertThat(page.locator("#total")).hasText("1 announcement");
        page.goBack();
        assertThat(page.locator("#total")).hasText("2 announcements");
        assertThat(page.locator("#map-money")).hasAttribute("aria-current", "true");
    }

    @Test
    void everythingCanBeReadWithoutScripts() {
        open(Window.DESKTOP.withoutScripts(), "/");
        page.getByLabel("Search announcements").fill("source:page-schools");
        page.getByRole(AriaRole.BUTTON, named("Search")).click();

        assertThat(page).hasURL(Pattern.compile("/\\?q=source%3Apage-schools$"));
        assertThat(page.locator("#total")).hasText("1 announcement");
        shoot("without-scripts");
        page.locator(".card h3 a").click();
        page.locator("#text a.money").first().click();
        assertThat(page.locator("#money li:target")).isVisible();
        page.getByRole(AriaRole.LINK, named("what changed")).click();
        assertThat(page.locator(".hunk ins").first()).isVisible();
    }

    @Test
    void hostileTextStaysText() {
        open(Window.DESKTOP, "/?q=source%3Apage-hostile");
        assertThat(page.locator(".card h3")).hasText(PageTexts.HOSTILE_TITLE);
        assertThat(page.locator(".card .publisher")).hasText("<b>Ministry</b> of \"Lagoons\"");
        page.locator(".card h3 a").click();
        assertThat(page.locator("h1")).hasText(PageTexts.HOSTILE_TITLE);
        assertThat(page.locator("#text")).containsText("<script>window.broken=3</script>");
        assertThat(page.locator("#text")).containsText("{page.title} {#if true}");
        assertThat(page.locator("main img, main script, main em, main svg")).hasCount(0);

        open(
                Window.DESKTOP,
                "/?q=" + encoded("\"</script><script>window.broken=5</script>") + "&theme=" + encoded("'\"><i>x"));
        assertThat(page.locator(".mistakes")).isVisible();
        assertThat(page.evaluate("window.broken === undefined")).isEqualTo(true);
    }

    @Test
    void aKeyboardIsEnough() {
        open(Window.DESKTOP, ISLANDS);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator(".card h3 a").first()).isFocused();
        shoot("keyboard-focus");
        assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.keyboard().press("Enter");
        assertThat(page.locator("#text")).isVisible();
    }

    /** Each place the tab key reaches is looked at with and without the focus: enough of it must look clearly different. */
    @Test
    void whereTheKeyboardIsCanBeSeenEverywhere() throws IOException {
        for (String address : List.of(ISLANDS, "/announcements/" + idOf("source:page-schools"))) {
            open(Window.DESKTOP, address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            List<FocusLook> stops = FocusLook.allOf(page);
            assertThat(stops).as(address).hasSizeGreaterThan(15);
            assertThat(stops)
                    .as("%s: where the focus is hard to see", address)
                    .filteredOn(stop -> !stop.clear())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("io.tidings.endtoend.Chromium$Window#all")
    void nobodyIsShutOut(Window window) {
        String schools = "/announcements/" + idOf("source:page-schools");
        check(window, "search", ISLANDS);
        check(window, "front", "/");
        check(window, "empty", "/?q=zyzzyva&region=WS");
        check(window, "error", "/?q=samoa%20theme%3Acybr");
        check(window, "announcement", "/announcements/" + idOf("source:page-reefs"));
        check(window, "changes", schools + "/changes/1..2");
        check(window, "lines", "/funding?region=WS&region=TO&money=NZD");
        check(window, "nothing", "/announcements/" + "0".repeat(32));
    }

    private void check(Window window, String name, String path) {
        open(window, path).check(name, window);
    }

    private Screen open(Window window, String path) {
        leave();
        Screen opened = new Screen(chromium, window, announcements.address());
        screen = opened;
        page = opened.page();
        opened.open(path);
        return opened;
    }

    private void leave() {
        if (screen != null) {
            complaints.addAll(screen.complaints());
            screen.close();
            screen = null;
        }
    }

    private void shoot(String name) {
        screen.shoot(name);
    }

    private static String idOf(String query) {
        return announcements.search(Map.of("q", query)).getString("items[0].id");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
