package io.tidings.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.local.terminal.Terminal.Style;

/** Sources for a person: how they are doing, and what a new one would bring. */
public final class SourceSheet {

    private static final int LONGEST_NAME = 44;

    private final Terminal terminal;

    /** For that terminal. */
    public SourceSheet(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A page of {@code GET /api/sources}. */
    public String list(JsonNode page) {
        if (page.path("items").isEmpty()) {
            return "No such sources. Add one with ./tidings sources add ADDRESS, or see ./tidings sources catalogue.\n";
        }
        Table table = Table.of("ID", "NAME", "STATUS", "ITEMS", "7 DAYS", "LAST SUCCESS", "NEXT", "WHY")
                .figures(3, 4);
        for (JsonNode source : page.path("items")) {
            table.row(
                    text(source, "id"),
                    Words.shortened(text(source, "name"), LONGEST_NAME),
                    text(source.path("health"), "status"),
                    text(source.path("counts"), "items"),
                    text(source.path("counts"), "newInSevenDays"),
                    minute(source.path("checks"), "lastSuccess"),
                    minute(source.path("checks"), "next"),
                    why(source.path("health")));
        }
        String next = text(page, "next");
        return table.text(terminal) + (next.isEmpty() ? "" : "\nmore with --after " + next + "\n");
    }

    private static String why(JsonNode health) {
        return text(health, "status").equals("ok") ? "" : text(health, "reason");
    }

    /** The answer of {@code POST /api/sources/preview}. */
    public String preview(JsonNode found) {
        JsonNode settings = found.path("settings");
        StringBuilder out = new StringBuilder();
        out.append(terminal.styled(Style.BOLD, text(settings, "name"))).append('\n');
        out.append(text(settings, "kind"))
                .append("  ")
                .append(terminal.styled(Style.LINK, text(settings, "address")))
                .append(settings.has("links") ? "  links " + text(settings, "links") : "")
                .append('\n');
        if (found.has("watchedAs")) {
            String known = "watched already as " + text(found, "watchedAs");
            out.append(terminal.styled(Style.WARN, known)).append('\n');
        }
        out.append(text(found, "why")).append("\n\n");
        for (JsonNode item : found.path("items")) {
            out.append(item(item));
        }
        out.append(firstPage(found.path("firstPage")));
        for (JsonNode repair : found.path("repairs")) {
            out.append(terminal.styled(Style.WARN, "mended  "))
                    .append(repair.asText())
                    .append('\n');
        }
        return out.toString();
    }

    private String item(JsonNode item) {
        String day = text(item, "publishedAt").isEmpty() ? text(item, "updatedAt") : text(item, "publishedAt");
        String title = text(item, "title").isEmpty() ? text(item, "address") : text(item, "title");
        int width = terminal.columns() - 12;
        StringBuilder out = new StringBuilder(day.length() >= 10 ? day.substring(0, 10) : " ".repeat(10));
        out.append("  ").append(Words.shortened(title, width)).append('\n');
        if (!text(item, "text").isEmpty()) {
            String words = Words.shortened(text(item, "text"), width);
            out.append(" ".repeat(12))
                    .append(terminal.styled(Style.FAINT, words))
                    .append('\n');
        }
        return out.toString();
    }

    private String firstPage(JsonNode page) {
        if (page.isMissingNode()) {
            return "";
        }
        return page.path("reads").asBoolean()
                ? "\nThe first page reads: " + text(page, "title") + "\n  "
                        + Words.shortened(text(page, "text"), terminal.columns() - 2) + "\n"
                : "\n" + terminal.styled(Style.BAD, "The first page cannot be read: ") + text(page, "problem") + "\n";
    }

    /** What was tried on the way to it. */
    public String tried(JsonNode found) {
        Table table = Table.of("", "TRIED", "AS", "RESULT");
        for (JsonNode tried : found.path("tried")) {
            table.row(
                    tried.path("taken").asBoolean() ? "→" : "",
                    text(tried, "address"),
                    text(tried, "what"),
                    text(tried, "reason"));
        }
        return "\n" + table.text(terminal);
    }

    /** The answer of {@code GET /api/sources/catalogue}. */
    public String catalogue(JsonNode catalogue) {
        Table table = Table.of("ID", "NAME", "COUNTRY", "KIND", "WATCHED");
        for (JsonNode entry : catalogue.path("items")) {
            table.row(
                    text(entry, "id"),
                    Words.shortened(text(entry, "name"), 60),
                    text(entry, "country"),
                    text(entry, "kind"),
                    entry.path("chosen").asBoolean() ? "yes" : "");
        }
        return table.text(terminal) + "\nAdd some with ./tidings sources catalogue ID …\n";
    }

    /** Times to the minute, as UTC. */
    private static String minute(JsonNode node, String name) {
        String written = text(node, name);
        return written.length() < 16 ? "–" : written.substring(0, 16).replace('T', ' ');
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }
}
