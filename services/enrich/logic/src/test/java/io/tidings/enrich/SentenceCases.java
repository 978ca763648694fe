package io.tidings.enrich;

import io.tidings.contracts.Enrichment;
import io.tidings.contracts.Origin;
import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.SourceId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Sentences of our own with what must be read from them, from a resource of three columns. */
final class SentenceCases {

    private static final AnnouncementEnricher ENRICHER = new AnnouncementEnricher();

    private SentenceCases() {}

    /** The announcer's cell may name the theme after the country; economy where it names none. */
    record Case(String announcer, String expected, String sentence) {

        String country() {
            return announcer.split(" ")[0];
        }

        String theme() {
            return announcer.contains(" ") ? announcer.split(" ")[1] : "economy";
        }
    }

    /** A case may run over several lines: a line without columns goes on with the one before. */
    static List<Case> load(String name) {
        List<Case> cases = new ArrayList<>();
        for (String line : lines(name)) {
            String[] cells = line.split(" \\| ", 3);
            if (cells.length == 3) {
                cases.add(new Case(cells[0].trim(), cells[1].trim(), cells[2]));
            } else {
                Case last = cases.removeLast();
                cases.add(new Case(last.announcer(), last.expected(), last.sentence() + "\n" + line));
            }
        }
        return cases;
    }

    static Enrichment read(Case sentence) {
        String country = sentence.country().equals("UN") ? null : sentence.country();
        String publisher = country == null ? "United Nations" : null;
        Origin origin = new Origin(new SourceId("own"), null, null, publisher, country);
        return ENRICHER.enrich(
                AnnouncementRecords.announcement(
                        "",
                        sentence.sentence(),
                        origin,
                        new PublishedAt(LocalDate.of(2025, 6, 2), null, PublishedAt.Basis.STATED)),
                AnnouncementRecords.classification(List.of(sentence.theme())));
    }

    private static List<String> lines(String name) {
        try (var in = new BufferedReader(
                new InputStreamReader(SentenceCases.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
