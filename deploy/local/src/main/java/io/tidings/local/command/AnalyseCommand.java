package io.tidings.local.command;

import io.tidings.contracts.EventCodec;
import io.tidings.local.client.InputFile;
import io.tidings.local.client.InputFiles;
import io.tidings.local.reading.AnalysedFiles;
import io.tidings.local.reading.AnalysedFiles.Item;
import io.tidings.local.reading.Analyser;
import io.tidings.local.reading.Analyser.Outcome;
import io.tidings.local.reading.Analysis;
import io.tidings.local.terminal.AnalysisSheet;
import io.tidings.local.terminal.Terminal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code analyse}. */
@Command(
        name = "analyse",
        description = {
            "Reads announcements without any server and prints what was read: for a person in a terminal, else a line"
                    + " of JSON each.",
            "",
            "Takes text (.txt), pages (.html), documents (.pdf, .docx, .doc, .odt, .rtf), JSON (.json), lines of JSON (.jsonl, .ndjson) such as {\"id\", \"title\","
                    + " \"text\" or \"html\", \"publishedAt\", \"publisher\", \"country\", \"url\"}, folders of these, and -"
                    + " for standard input (lines of JSON, a text or a page). A text may have a sidecar: for release.txt a file"
                    + " release.txt.json. The id of a text is its file's name without the ending, unless one is given.",
            ""
        },
        footerHeading = "%nExit code 0 when everything was read, 1 when something was refused.%n%nExamples:%n",
        footer = {
            "  ./tidings analyse release.txt --publisher 'Ministry of Examples' --country GB",
            "  ./tidings analyse --record announcements.jsonl > readings.jsonl"
        })
public final class AnalyseCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders, or - for standard input.")
    private List<String> files = List.of();

    @ArgGroup
    private Shape shape = new Shape();

    private static final class Shape {

        @Option(names = "--record", description = "Print the record of the annotation guide: themes, regions, money.")
        private boolean record;

        @Option(names = "--json", description = "Print all that was read as JSON, also in a terminal.")
        private boolean json;

        @Option(names = "--text", description = "Print for a person, also into a file or a pager.")
        private boolean text;
    }

    @Mixin
    private StatedFacts stated = new StatedFacts();

    @Option(
            names = "--received",
            paramLabel = "DATE",
            description = "The day it counts as received (default: today). \"9 October\" is the one nearest before.")
    private @Nullable LocalDate received;

    private final Terminal terminal = Terminal.find();
    private int refused;

    @Override
    public Integer call() throws IOException {
        Instant now = received == null
                ? Instant.now()
                : received.atStartOfDay(ZoneOffset.UTC).toInstant();
        try (PrintStream out =
                new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8)) {
            AnalysedFiles reader = new AnalysedFiles(new Analyser(now), stated.facts(), item -> print(item, out));
            for (InputFile file : InputFiles.of(files)) {
                reader.read(file);
            }
            reader.finish();
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
        return refused == 0 ? 0 : 1;
    }

    private void print(Item item, PrintStream out) {
        switch (item.outcome()) {
            case Outcome.Read read -> {
                if (forPeople()) {
                    out.println(new AnalysisSheet(terminal).text(item.id(), read.analysis()));
                } else {
                    out.println(json(item.id(), read.analysis()));
                }
                out.flush();
            }
            case Outcome.Refused no -> {
                refused++;
                System.err.println("refused  " + item.where() + ": " + no.reason());
            }
        }
    }

    private boolean forPeople() {
        return shape.text || terminal.live() && !shape.record && !shape.json;
    }

    private String json(String id, Analysis analysis) {
        return new String(
                EventCodec.encode(shape.record ? analysis.record(id) : whole(id, analysis)), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> whole(String id, Analysis analysis) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("id", id);
        whole.put("announcement", analysis.announcement());
        whole.put("classification", analysis.classification());
        whole.put("enrichment", analysis.enrichment());
        return whole;
    }
}
