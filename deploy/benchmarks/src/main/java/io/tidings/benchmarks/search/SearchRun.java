package io.tidings.benchmarks.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.tidings.benchmarks.Resident;
import io.tidings.servers.TidingsHome;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/**
 * Searches among many announcements through the query service, with eight clients; beside it the same kind of questions
 * straight to Elasticsearch with nothing counted. What was written once is found again in the folder by the next run.
 *
 * @param count announcements; what is missing is written first
 * @param data the folder
 * @param heap of Elasticsearch
 * @param questions of each kind
 */
public record SearchRun(int count, Path data, String heap, int questions) {

    private static final int CLIENTS = 8;
    private static final int WRITERS = 3;
    private static final Duration READING = Duration.ofSeconds(1);
    private static final String QUERY_HEAP = "192m";
    private static final String THREE = "theme,region,publisher";
    private static final String ALL =
            "theme,region,currency,fund,delta,publisher,source,language,kind,organisation,date";

    /** Fills and measures. */
    public void run() throws Exception {
        Parts parts = Parts.of(TidingsHome.find().root());
        System.out.printf("%,d announcements asked for; load average %s%n", count, load());
        try (SearchedSystem system = SearchedSystem.start(data, heap)) {
            fill(system, parts);
            tellIndices(system);
            system.startQuery(QUERY_HEAP);
            Resident query = new Resident("query", system.queryProcess());
            Resident elasticsearch = new Resident("Elasticsearch", system.elasticsearchProcess());
            query.look();
            elasticsearch.look();
            searches(system, new Questions(parts, count));
            query.look();
            elasticsearch.look();
            query.print();
            elasticsearch.print();
            new Pages(system.address()).turn();
            new CsvExport(system).read();
        }
        System.out.printf("load average %s%n", load());
    }

    /** Numbers are written in order, so what a run that broke off has written is gone on with; some come twice. */
    private void fill(SearchedSystem system, Parts parts) throws Exception {
        long there = system.announcements();
        if (there < count) {
            int from = (int) Math.max(0, there - 5_000);
            new Filling(new MadeAnnouncements(parts), system.connection(), WRITERS).write(from, count);
        } else if (there > count) {
            System.out.printf("the folder holds %,d already%n", there);
        }
    }

    private static void tellIndices(SearchedSystem system) throws IOException, InterruptedException {
        for (JsonNode index : system.ask("/_cat/indices/announcement*?format=json&bytes=mb")) {
            String name = index.path("index").asText();
            System.out.printf(
                    "%s: %s documents, lines included, %s MB, %d segments%n",
                    name,
                    index.path("docs.count").asText(),
                    index.path("store.size").asText(),
                    system.ask("/_cat/segments/" + name + "?format=json").size());
        }
    }

    private void searches(SearchedSystem system, Questions mix) throws InterruptedException, ExecutionException {
        Asked asked = new Asked(
                system.address() + "/api/announcements?",
                system.elasticsearchAddress() + "/announcements/_search",
                mix);
        Measure measure = new Measure(system, new Clients(CLIENTS));
        measure.of("(to warm up) words, filters, every facet", questions, asked::everyFacet);
        measure.of("straight to Elasticsearch: words, filters, 20 hits", questions, asked::direct);
        measure.of("words, filters, 20 hits, total, sums", questions, asked::bare);
        measure.of("the same and three facets", questions, asked::threeFacets);
        measure.of("the same and every facet, bars included", questions, asked::everyFacet);
        measure.of("one filter alone, three facets", questions / 4, asked::broadThreeFacets);
        measure.of("one filter alone, every facet", questions / 4, asked::broadEveryFacet);
        measure.of("everything there is, every facet", questions / 20, asked::everything);
        System.out.println("each client looks at its answer for about a second before it asks again:");
        Measure readers = new Measure(system, new Clients(CLIENTS, READING), measure.asked());
        readers.of("straight to Elasticsearch: words, filters, 20 hits", questions, asked::direct);
        readers.of("words, filters, 20 hits, total, sums, three facets", questions, asked::threeFacets);
        readers.of("the same and every facet, bars included", questions, asked::everyFacet);
    }

    /** Questions by their number, each as what is asked. */
    private record Asked(String path, String elasticsearch, Questions mix) {

        HttpRequest direct(long number) {
            return Clients.post(elasticsearch, mix.question(number).direct());
        }

        HttpRequest bare(long number) {
            return Clients.get(path + mix.question(number).parameters());
        }

        HttpRequest threeFacets(long number) {
            return three(mix.question(number).parameters());
        }

        HttpRequest everyFacet(long number) {
            return every(mix.question(number).parameters());
        }

        HttpRequest broadThreeFacets(long number) {
            return three(mix.broad(number));
        }

        HttpRequest broadEveryFacet(long number) {
            return every(mix.broad(number));
        }

        HttpRequest everything(long any) {
            return Clients.get(path + "facets=" + ALL);
        }

        private HttpRequest three(String parameters) {
            return Clients.get(path + "facets=" + THREE + "&" + parameters);
        }

        /** Bars of sums need a currency. */
        private HttpRequest every(String parameters) {
            String facets = ALL + (parameters.contains("currency=") ? ",amount" : "");
            return Clients.get(path + "facets=" + facets + "&" + parameters);
        }
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).strip() : "unknown";
    }
}
