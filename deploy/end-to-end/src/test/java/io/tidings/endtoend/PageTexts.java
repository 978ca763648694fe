package io.tidings.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tests of the page read: a correction, a copy, shares of a sum, old money, and text made to break out of a page. */
final class PageTexts {

    static final String HOSTILE_TITLE =
            "Lagoon <script>window.broken=1</script><img src=x onerror=window.broken=2> & \"quotes\" {page}";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REEF =
            "New Zealand will invest NZ$1.25 million in reef nurseries for Samoa over four years.\n\n"
                    + "NZ$750,000 will build hatcheries around Upolu, and NZ$500,000 will train divers in the villages.\n\n"
                    + "\"The reef feeds us and our neighbours cannot wait,\" the agency's director, Tama Rewi, said.";

    private PageTexts() {}

    /** Submissions, in the order they are sent. */
    static List<String> lines() {
        return List.of(
                line("page-reefs", "Tasman Reef Agency", "Reef nurseries for Samoa", REEF),
                line("page-newswire", "Tasman Reef Agency", "Reef nurseries for Samoa", REEF),
                line("page-schools", "Tasman School Board", "Village schools in Tonga to be rebuilt", schools("1.6")),
                line(
                        "page-hostile",
                        "<b>Ministry</b> of \"Lagoons\"",
                        HOSTILE_TITLE,
                        "</div></main><script>window.broken=3</script>\n\nThe lagoon of Tuvalu gets <em>NZ$90,000</em> for buoys"
                                + " <svg onload=window.broken=4>.\n\njavascript:alert(1) {page.title} {#if true}\u202Eabc"));
    }

    /** Three announcements, one after another in the order in which they were published, in two currencies, with pennies. */
    static List<List<String>> storms() {
        return List.of(
                storm(
                        "1",
                        "Storm warnings for Vanuatu",
                        "The agency will give Vanuatu NZ$120,450.75 for storm warnings."),
                storm(
                        "2",
                        "More storm warnings for Vanuatu",
                        "The agency will provide an additional A$2 million for storm warnings in Vanuatu."),
                storm(
                        "3",
                        "Storm shelters for Vanuatu",
                        "The agency will invest NZ$80,000.25 in storm shelters for Vanuatu.\n\n"
                                + "It will also invest A$1.5 million in harbours for Vanuatu."));
    }

    private static List<String> storm(String id, String title, String text) {
        return List.of(line(
                Map.of("source", "page-storms", "id", id, "publishedAt", "2026-09-0" + id + "T08:00:00Z"),
                "Tasman Weather Service",
                title,
                text));
    }

    /** What corrects one of them. */
    static String correction() {
        return line("page-schools", "Tasman School Board", "Village schools in Tonga to be rebuilt", schools("1.9"));
    }

    /** One that is taken back afterwards. */
    static String ferry(boolean withdrawn) {
        String text = "The board will spend NZ$310,000 on a ferry for Niue.";
        String day = "2026-10-03T08:00:00Z";
        return line(
                Map.of("source", "page-ferry", "id", "1", "publishedAt", day, "withdrawn", withdrawn),
                "Tasman Ferry Board",
                "A ferry for Niue",
                text);
    }

    private static String schools(String millions) {
        return "An additional NZ$" + millions
                + " million will rebuild four village schools in Tonga that were damaged by last"
                + " year's cyclone, bringing New Zealand's support for the recovery to NZ$4 million.\n\n"
                + "Lessons will move into the new buildings from July 2027.";
    }

    private static String line(String source, String publisher, String title, String text) {
        String day = "2026-10-0" + (1 + source.length() % 7) + "T08:00:00Z";
        return line(Map.of("source", source, "id", "1", "publishedAt", day), publisher, title, text);
    }

    private static String line(Map<String, Object> origin, String publisher, String title, String text) {
        Map<String, Object> fields = new LinkedHashMap<>(origin);
        fields.put("publisher", publisher);
        fields.put("country", "NZ");
        fields.put("title", title);
        fields.put("text", text);
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
