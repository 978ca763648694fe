package io.tidings.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name, upper and lower case alike, read once. */
final class MetaTags {

    private final Map<String, List<String>> byName = new HashMap<>();

    MetaTags(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            for (String attribute : List.of("property", "name", "http-equiv", "itemprop")) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    byName.computeIfAbsent(name, any -> new ArrayList<>()).add(content);
                }
            }
        }
    }

    /** What is stated under any of the names, in their order. */
    Stream<String> all(List<String> names) {
        return names.stream().flatMap(name -> byName.getOrDefault(name, List.of()).stream());
    }
}
