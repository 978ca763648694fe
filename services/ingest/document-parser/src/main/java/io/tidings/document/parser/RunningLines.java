package io.tidings.document.parser;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what is printed on every page and belongs to none: headers, footers, page numbers. */
final class RunningLines {

    private static final double EDGE = 0.12;
    private static final double SHARE_OF_PAGES = 0.4;
    private static final double SAME_HEIGHT = 6;
    private static final int LONGEST = 120;

    /** Lines of a header or footer. */
    private static final int DEPTH = 4;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-–—\\[|(\\s]*(page|p\\.?|seite|pagina|página|strona)?\\s*(\\d{1,3}|[ivxl]{1,6})\\s*((of|/|von|sur|de|di|z)\\s*\\d{1,4})?[-–—\\])|\\s]*");

    /** A footer of several parts. */
    private static final Pattern WITH_PAGE =
            Pattern.compile("(?i)(.*\\s)?(page|seite)\\s+\\d{1,4}(\\s*(of|/|von)\\s*\\d{1,4})?\\s*");

    private RunningLines() {}

    /** What a line says wherever it is repeated. */
    private record Key(String text, long height) {}

    /**
     * Lines without those.
     *
     * @param heights of the pages
     */
    static List<TextLine> without(List<TextLine> lines, List<Double> heights) {
        Set<TextLine> outermost = outermost(lines, heights);
        Map<Key, Set<Integer>> pages = new HashMap<>();
        for (TextLine line : outermost) {
            pages.computeIfAbsent(key(line, 0), _ -> new HashSet<>()).add(line.page());
        }
        return lines.stream()
                .filter(line ->
                        !outermost.contains(line) || !(isPageNumber(line) || repeats(line, pages, heights.size())))
                .toList();
    }

    private static boolean repeats(TextLine line, Map<Key, Set<Integer>> pages, int count) {
        Set<Integer> same = new HashSet<>();
        for (int step = -1; step <= 1; step++) {
            same.addAll(pages.getOrDefault(key(line, step), Set.of()));
        }
        return same.size() >= 2 && same.size() >= SHARE_OF_PAGES * count;
    }

    /** The first and the last lines of every page, as they stand on it. */
    private static Set<TextLine> outermost(List<TextLine> lines, List<Double> heights) {
        Map<Integer, List<TextLine>> byPage = lines.stream().collect(Collectors.groupingBy(TextLine::page));
        Set<TextLine> outermost = new HashSet<>();
        for (List<TextLine> page : byPage.values()) {
            List<TextLine> downwards = page.stream()
                    .sorted(Comparator.comparingDouble(TextLine::y))
                    .toList();
            int last = downwards.size() - 1;
            for (int i = 0; i < Math.min(DEPTH, downwards.size()); i++) {
                outermost.add(downwards.get(i));
                outermost.add(downwards.get(last - i));
            }
        }
        outermost.removeIf(line -> !atEdge(line, heights));
        return outermost;
    }

    private static boolean atEdge(TextLine line, List<Double> heights) {
        double height = heights.get(line.page());
        return line.y() < EDGE * height || line.y() > (1 - EDGE) * height;
    }

    private static boolean isPageNumber(TextLine line) {
        return PAGE_NUMBER.matcher(line.text()).matches()
                || (line.text().length() < LONGEST
                        && WITH_PAGE.matcher(line.text()).matches());
    }

    /** Numbers in it count on from page to page. */
    private static Key key(TextLine line, int step) {
        String text =
                line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#").replaceAll("\\s+", " ");
        return new Key(text, Math.round(line.y() / SAME_HEIGHT) + step);
    }
}
