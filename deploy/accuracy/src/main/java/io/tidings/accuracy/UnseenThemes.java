package io.tidings.accuracy;

import io.tidings.contracts.Classification;
import io.tidings.contracts.ReadingEpoch;
import io.tidings.contracts.ThemeReading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The themes of labelled announcements as models read them that have not seen their set. What learns from themes must meet them as
 * uncertain as they are in an announcement that nobody has seen. {@link ThemeTrainer} leaves them beside its models.
 */
final class UnseenThemes {

    private static final String FILE = "themes-unseen.tsv";

    private final Map<String, List<String>> themes;

    private UnseenThemes(Map<String, List<String>> themes) {
        this.themes = themes;
    }

    /** Writes the themes by id beside the models. */
    static void write(String folder, SortedMap<String, List<String>> themes) throws IOException {
        Files.write(
                Path.of(folder, FILE),
                themes.entrySet().stream()
                        .map(each -> each.getKey() + "\t" + String.join(" ", each.getValue()))
                        .toList());
    }

    /** Those that lie beside the models in use; none where these were not trained in this run. */
    static UnseenThemes standard() {
        try (InputStream in = UnseenThemes.class.getResourceAsStream("/io/tidings/classify/" + FILE)) {
            if (in == null) {
                return new UnseenThemes(Map.of());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new UnseenThemes(lines.lines()
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> themes(cells[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> themes(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .filter(theme -> !theme.isEmpty())
                .toList();
    }

    /**
     * The classification of an announcement.
     *
     * @param otherwise what is read of one that no model left out
     */
    Classification of(String id, Supplier<Classification> otherwise) {
        List<String> unseen = themes.get(id);
        return unseen == null
                ? otherwise.get()
                : new Classification(
                        ReadingEpoch.CLASSIFY,
                        unseen.stream()
                                .map(theme -> new ThemeReading(theme, 1, List.of()))
                                .toList());
    }
}
