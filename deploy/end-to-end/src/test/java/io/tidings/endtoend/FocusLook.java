package io.tidings.endtoend;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * How a place that the tab key reaches looks with the focus and without it.
 *
 * @param element what has the focus
 * @param different how many pixels differ by a contrast of 3 to 1 or more
 */
record FocusLook(String element, int different) {

    /** An outline of a pixel around the smallest target that WCAG 2.2 allows. */
    private static final int ENOUGH = 4 * 24;

    private static final int MOST_STEPS = 500;
    private static final double CONTRAST = 3;

    private static final String WHERE = """
            () => {
              const at = document.activeElement;
              window.reached ??= new Set();
              if (at && at === window.focused) { return 'the next part of the same field'; }
              if (!at || at === document.body || reached.has(at)) { return null; }
              reached.add(at);
              at.scrollIntoView({block: 'center', behavior: 'instant'});
              const {x, y, width, height} = at.getBoundingClientRect();
              return {what: at.outerHTML.slice(0, 160), x: Math.max(0, x - 8), y: Math.max(0, y - 8),
                width: Math.min(innerWidth, width + 16), height: Math.min(innerHeight, height + 16)};
            }""";

    boolean clear() {
        return different >= ENOUGH;
    }

    /** Every place from the page's beginning until the focus leaves it. */
    static List<FocusLook> allOf(Page page) throws IOException {
        List<FocusLook> stops = new ArrayList<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            Object reached = page.evaluate(WHERE);
            if (reached == null) {
                return stops;
            }
            if (!(reached instanceof Map<?, ?> place)) {
                continue;
            }
            BufferedImage with = look(page, place);
            page.evaluate("window.focused = document.activeElement; focused.blur()");
            BufferedImage without = look(page, place);
            page.evaluate("focused.focus({preventScroll: true})");
            stops.add(new FocusLook((String) place.get("what"), different(with, without)));
        }
        throw new AssertionError("the focus does not leave the page in " + MOST_STEPS + " steps");
    }

    private static BufferedImage look(Page page, Map<?, ?> place) throws IOException {
        byte[] png = page.screenshot(new Page.ScreenshotOptions()
                .setClip(new Clip(
                        number(place, "x"), number(place, "y"), number(place, "width"), number(place, "height"))));
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static double number(Map<?, ?> place, String name) {
        return ((Number) place.get(name)).doubleValue();
    }

    private static int different(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (contrast(luminance(one.getRGB(x, y)), luminance(other.getRGB(x, y))) >= CONTRAST) {
                    different++;
                }
            }
        }
        return different;
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Relative luminance as WCAG defines it. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
