package io.tidings.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.tidings.endtoend.Chromium.Window;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A window on the site in a real browser, which notes whatever a page must not do. */
final class Screen implements AutoCloseable {

    private static final Path SHOTS = RunningSystem.root().resolve("deploy/end-to-end/target/screenshots");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String STANDS_OUT = """
            [...document.body.querySelectorAll('*')]
                .filter(it => it.getBoundingClientRect().right > innerWidth + .5)
                .map(it => it.cloneNode(false).outerHTML + ' ' + it.textContent.trim().slice(0, 40))""";

    private final Page page;
    private final URI site;
    private final List<String> complaints = new ArrayList<>();

    Screen(Chromium chromium, Window window, URI site) {
        this.site = site;
        this.page = chromium.open(window);
        String origin = site.toString();
        page.onRequest(request -> {
            if (!request.url().startsWith(origin) && !request.url().startsWith("about:")) {
                complaints.add("loads from elsewhere: " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(site.resolve(path).toString());
    }

    /** Who is signed in elsewhere is signed in here. */
    void remember(List<Cookie> cookies) {
        page.context().addCookies(cookies);
    }

    void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Nobody is shut out of the page that is shown: by axe, and with letters twice as large. */
    void check(String name, Window window) {
        shoot(name + "-" + window.name());
        AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(results.getViolations())
                .as("%s, %s", name, window.name())
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        shoot(name + "-" + window.name() + "-large");
        Number over = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(over.intValue())
                .as(
                        "%s, %s, letters twice as large: pixels that have to be scrolled to sideways; what stands out: %s",
                        name, window.name(), page.evaluate(STANDS_OUT))
                .isLessThanOrEqualTo(0);
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
