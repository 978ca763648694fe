package io.tidings.local.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidings.contracts.PublishedAt;
import io.tidings.contracts.Span;
import io.tidings.local.client.InputFiles;
import io.tidings.local.reading.AnalysedFiles.Item;
import io.tidings.local.reading.Analyser.Outcome;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysedFilesTest {

    private static final Analyser ANALYSER = new Analyser(Instant.parse("2026-11-21T00:00:00Z"));
    private static final String RELEASE = "The Harbour Ministry will host neighbours in Tirana today (9 October)."
            + "\n\nThe UK will provide £7 million for cyber defences in Albania.\n";

    @TempDir
    Path folder;

    @Test
    void aTextIsKnownByItsFilesNameAndReadWithItsSidecar() throws Exception {
        write("harbour.txt", RELEASE);
        write(
                "harbour.txt.json",
                "{\"publisher\": \"Harbour Ministry\", \"country\": \"GB\", \"url\": \"https://h.example/1\"}");

        Item item = read(Map.of(), "harbour.txt").getFirst();

        Analysis analysis = ((Outcome.Read) item.outcome()).analysis();
        assertThat(item.id()).isEqualTo("harbour");
        assertThat(analysis.announcement().origin().publisher()).isEqualTo("Harbour Ministry");
        assertThat(analysis.announcement().times().publishedAt())
                .isEqualTo(new PublishedAt(LocalDate.of(2026, 10, 9), null, PublishedAt.Basis.NEAREST_YEAR));
        assertThat(analysis.enrichment().funding())
                .extracting(
                        line -> line.amount().value().toPlainString(),
                        line -> line.amount().currency())
                .containsExactly(tuple("7000000", "GBP"));
        assertThat(analysis.enrichment().funding().getFirst().evidence())
                .allMatch((Span span) -> span.quotes(analysis.announcement().content()));
    }

    @Test
    void whatIsStatedOnTheCommandLineWinsOverTheSidecar() throws Exception {
        write("harbour.txt", RELEASE);
        write("harbour.json", "{\"country\": \"FR\", \"id\": \"77\"}");

        Item item = read(Map.of("country", "GB"), "harbour.txt").getFirst();

        assertThat(item.id()).isEqualTo("77");
        assertThat(((Outcome.Read) item.outcome())
                        .analysis()
                        .announcement()
                        .origin()
                        .country())
                .isEqualTo("GB");
    }

    @Test
    void linesKeepTheirIdsAndTheirOrder() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            lines.append("{\"id\": ")
                    .append(i)
                    .append(", \"title\": \"T\", \"text\": \"Grant number ")
                    .append(i)
                    .append(".\"}\n");
        }
        write("many.jsonl", lines.toString());

        List<Item> items = read(Map.of(), "many.jsonl");

        assertThat(items)
                .extracting(Item::id)
                .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 150)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(items).allMatch(item -> item.outcome() instanceof Outcome.Read);
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlaceAndTheRestGoesOn() throws Exception {
        Files.write(
                folder.resolve("mixed.jsonl"),
                ("{\"id\": \"a\", \"text\": \"Fine.\"}\nnot json\n{\"id\": \"c\"}\n{\"id\": \"d\", \"text\": \"\u00ff\"}\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        List<Item> items = read(Map.of(), "mixed.jsonl");

        assertThat(items).extracting(Item::id).containsExactly("a", "mixed:2", "c", "mixed:4");
        assertThat(items.subList(1, 4)).allMatch(item -> item.outcome() instanceof Outcome.Refused);
        assertThat(items.get(1).where()).endsWith("mixed.jsonl line 2");
        assertThat(((Outcome.Refused) items.get(2).outcome()).reason()).contains("text");
    }

    @Test
    void standardInputMayBeLinesOfJsonOrOneText() throws Exception {
        assertThat(standardInput("{\"id\": \"a\", \"text\": \"Fine.\"}\n{\"id\": \"b\", \"text\": \"Fine.\"}\n"))
                .extracting(Item::id)
                .containsExactly("a", "b");
        assertThat(standardInput("\n  " + RELEASE))
                .extracting(item -> ((Outcome.Read) item.outcome())
                        .analysis()
                        .enrichment()
                        .funding()
                        .size())
                .containsExactly(1);
        assertThat(standardInput("<html><body><h1>Title</h1><p>Some words stand here.</p></body></html>"))
                .extracting(item -> ((Outcome.Read) item.outcome())
                        .analysis()
                        .announcement()
                        .content()
                        .body())
                .allMatch(body -> !body.contains("<"));
        assertThat(standardInput(" \n")).isEmpty();
    }

    private List<Item> standardInput(String text) throws Exception {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            List<Item> items = new ArrayList<>();
            AnalysedFiles reader = new AnalysedFiles(ANALYSER, Map.of(), items::add);
            reader.read(InputFiles.of(List.of("-")).getFirst());
            reader.finish();
            return items;
        } finally {
            System.setIn(before);
        }
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private List<Item> read(Map<String, String> facts, String name) throws Exception {
        List<Item> items = new ArrayList<>();
        AnalysedFiles reader = new AnalysedFiles(ANALYSER, facts, items::add);
        for (var file : InputFiles.of(List.of(folder.resolve(name).toString()))) {
            reader.read(file);
        }
        reader.finish();
        return items;
    }
}
