package io.tidings.benchmarks;

import io.tidings.benchmarks.search.SearchRun;
import io.tidings.contracts.AnnouncementEnriched;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs one benchmark by name; what {@code ./tidings bench} calls. */
public final class Benchmarks {

    private static final String USAGE = """
            usage: bench NAME [options]

              latency     [--url http://localhost:8080] [--count 200]    submission to searchable on an idle system
              webhook     --key KEY [--url http://localhost:8080] [--kafka localhost:9092] [--count 400]
                                                                         published, and submitted, to webhook received on an idle
                                                                         system, started with ALERT_API_KEYS=bench=KEY and
                                                                         ALERT_TRUSTED_HOSTS=127.0.0.1
              throughput  [--url http://localhost:8080] [--count 5000]   announcements a second from submission to searchable
              bulk        [--url http://localhost:8080] [--count 200000] [--historical] [--door]
                                                                         lines a second through ./tidings send, memory at both
                                                                         ends; --door: only until acknowledged
              reading     [JMH options]                                  classify and enrich on one core
              copies      [JMH options]                                  sketching and comparing texts on one core
              alerts      [--count 100000] [--announcements FILE]        subscriptions of an announcement, on one thread; FILE: one
                                                                         announcement as JSON a line, else those of the
                                                                         evaluation's corpus, else generated ones
              search      [--count 50000] [--data FOLDER] [--heap 1g] [--questions 800]
                                                                         searches among many announcements with 8 clients; the
                                                                         folder keeps them for the next run

            latency, webhook, throughput and bulk need a running system (./tidings up).
            """;

    private static final int GENERATED = 2_000;

    private Benchmarks() {}

    /** Exit code 2 for an unknown name. */
    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            exitWithUsage();
        }
        List<String> rest = List.of(args).subList(1, args.length);
        switch (args[0]) {
            case "latency" -> new LatencyRun(RunningSystem.at(url(rest)), count(rest, 200)).run();
            case "webhook" -> webhook(rest).run();
            case "throughput" -> new ThroughputRun(RunningSystem.at(url(rest)), count(rest, 5000)).run();
            case "bulk" -> bulk(rest).run();
            case "reading" -> org.openjdk.jmh.Main.main(options(rest, "ReadingBenchmark"));
            case "copies" -> org.openjdk.jmh.Main.main(options(rest, "CopiesBenchmark"));
            case "alerts" -> new AlertsRun(announcements(rest), count(rest, 100_000)).run();
            case "search" -> search(rest).run();
            default -> exitWithUsage();
        }
    }

    private static WebhookRun webhook(List<String> options) {
        return new WebhookRun(
                RunningSystem.at(url(options)),
                option(options, "--kafka", "localhost:9092"),
                option(options, "--key", ""),
                count(options, 400));
    }

    private static SearchRun search(List<String> options) {
        return new SearchRun(
                count(options, 50_000),
                Path.of(option(options, "--data", "/tmp/tidings-search")),
                option(options, "--heap", "1g"),
                Integer.parseInt(option(options, "--questions", "800")));
    }

    private static List<AnnouncementEnriched> announcements(List<String> options) throws IOException {
        Path corpus = Path.of(System.getProperty("tidings.shared", "../shared"), "evaluation/corpus/releases.jsonl");
        Path file = Path.of(option(options, "--announcements", corpus.toString()));
        return Files.exists(file) ? CorpusReadings.of(file) : CorpusReadings.generated(GENERATED);
    }

    private static BulkRun bulk(List<String> options) {
        return new BulkRun(
                RunningSystem.at(url(options)),
                count(options, 200_000),
                options.contains("--historical"),
                options.contains("--door"));
    }

    private static String[] options(List<String> options, String benchmark) {
        return options.isEmpty()
                ? new String[] {benchmark, "-f", "1", "-wi", "3", "-i", "5", "-w", "2", "-r", "3"}
                : options.toArray(String[]::new);
    }

    private static URI url(List<String> options) {
        return URI.create(option(options, "--url", "http://localhost:8080"));
    }

    private static int count(List<String> options, int usual) {
        return Integer.parseInt(option(options, "--count", Integer.toString(usual)));
    }

    private static String option(List<String> options, String name, String usual) {
        int at = options.indexOf(name);
        return at >= 0 && at + 1 < options.size() ? options.get(at + 1) : usual;
    }

    private static void exitWithUsage() {
        System.err.print(USAGE);
        System.exit(2);
    }
}
