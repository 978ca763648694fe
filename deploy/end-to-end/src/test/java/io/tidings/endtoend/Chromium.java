package io.tidings.endtoend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real headless Chromium as it is installed on this machine; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    /** A busy machine takes its time; what does not come is a failure all the same. */
    private static final int PATIENCE_MILLIS = 30_000;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(arguments())
                        .setHeadless(true));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** Where Chromium is; {@code CHROMIUM} names another. */
    static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        Stream<Path> folders =
                Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        return Stream.concat(
                        Stream.ofNullable(named).map(Path::of),
                        folders.flatMap(folder -> NAMES.stream().map(folder::resolve)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start() {
        return new Chromium(installed().orElseThrow());
    }

    /** A window of its own, with nothing remembered. */
    Page open(Window window) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(window.width(), window.height())
                .setColorScheme(window.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(window.scripts())
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--disable-background-networking", "--disable-gpu"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    /** How a reader sees the page. */
    record Window(String name, int width, int height, boolean dark, boolean scripts) {

        static final Window DESKTOP = new Window("desktop-light", 1280, 900, false, true);
        static final Window DESKTOP_DARK = new Window("desktop-dark", 1280, 900, true, true);
        static final Window PHONE = new Window("phone-light", 360, 780, false, true);
        static final Window PHONE_DARK = new Window("phone-dark", 360, 780, true, true);

        static List<Window> all() {
            return List.of(DESKTOP, DESKTOP_DARK, PHONE, PHONE_DARK);
        }

        Window withoutScripts() {
            return new Window(name + "-no-scripts", width, height, dark, false);
        }
    }
}
