package io.tidings.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A headline and a sentence of our own that show themes at their plainest; the classifier is trained on them too.
 *
 * @param title the headline
 * @param text the sentence
 * @param themes their themes, main theme first
 */
public record ThemeExemplar(String title, String text, List<String> themes) {

    private static final String FILE = "exemplars.yaml";

    /** Copies the list. */
    public ThemeExemplar {
        themes = List.copyOf(themes);
    }

    /** All that ship with the classifier. */
    public static List<ThemeExemplar> all() {
        try (InputStream file = ThemeExemplar.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            Map<String, List<Map<String, String>>> byTheme =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            List<ThemeExemplar> all = new ArrayList<>();
            byTheme.forEach((theme, exemplars) -> exemplars.forEach(each -> all.add(of(theme, each))));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ThemeExemplar of(String theme, Map<String, String> entry) {
        List<String> themes = new ArrayList<>(List.of(theme));
        String also = entry.getOrDefault("also", "");
        if (!also.isEmpty()) {
            themes.addAll(List.of(also.split(" ", -1)));
        }
        return new ThemeExemplar(entry.getOrDefault("title", ""), entry.getOrDefault("text", ""), themes);
    }
}
