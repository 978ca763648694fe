package io.tidings.local.command;

import io.tidings.contracts.EventCodec;
import io.tidings.local.client.InputFile;
import io.tidings.local.client.InputFiles;
import io.tidings.local.reading.AnalysedFiles;
import io.tidings.local.reading.AnalysedFiles.Item;
import io.tidings.local.reading.Analyser;
import io.tidings.local.reading.Analyser.Outcome;
import io.tidings.local.reading.Analysis;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code analyse}. */
@Command(
        name = "analyse",
        description = {
            "Reads announcements without any server and prints what was read, a line of JSON each.",
            "",
            "Takes text (.txt), pages (.html), JSON (.json), lines of JSON (.jsonl, .ndjson) such as {\"id\", \"title\","
                    + " \"text\" or \"html\", \"publishedAt\", \"publisher\", \"country\", \"url\"}, folders of these, and -"
                    + " for lines of JSON on standard input. A text may have a sidecar: for release.txt a file"
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

    @Option(names = "--record", description = "Print the record of the annotation guide: themes, regions, money.")
    private boolean record;

    @Mixin
    private StatedFacts stated = new StatedFacts();

    @Option(
            names = "--received",
            paramLabel = "DATE",
            description = "The day it counts as received (default: today). \"9 October\" is the one nearest before.")
    private @Nullable LocalDate received;

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
                byte[] line = EventCodec.encode(
                        record ? read.analysis().record(item.id()) : whole(item.id(), read.analysis()));
                out.write(line, 0, line.length);
                out.write('\n');
                out.flush();
            }
            case Outcome.Refused no -> {
                refused++;
                System.err.println("refused  " + item.where() + ": " + no.reason());
            }
        }
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
