package io.tidings.benchmarks.search;

import io.tidings.benchmarks.Resident;
import java.net.http.HttpRequest;
import java.util.concurrent.ExecutionException;
import java.util.function.LongFunction;

/** Asks questions of one kind after the other, none twice, and prints how long the answers took and what they cost. */
final class Measure {

    private final Clients clients;
    private final Resident query;
    private final Resident elasticsearch;
    private long next;

    Measure(SearchedSystem system, Clients clients) {
        this(system, clients, 0);
    }

    /** Goes on after the questions that were asked already. */
    Measure(SearchedSystem system, Clients clients, long asked) {
        this.clients = clients;
        this.next = asked;
        this.query = new Resident("query", system.queryProcess());
        this.elasticsearch = new Resident("Elasticsearch", system.elasticsearchProcess());
    }

    /** How many questions there were so far. */
    long asked() {
        return next;
    }

    void of(String name, int questions, LongFunction<HttpRequest> question)
            throws InterruptedException, ExecutionException {
        double queryBefore = query.processorSeconds();
        double elasticsearchBefore = elasticsearch.processorSeconds();
        Clients.Outcome outcome = clients.ask(next, questions, question);
        next += questions;
        Times.print(name, outcome.nanos(), "%.1f a second".formatted(questions / outcome.seconds()));
        System.out.printf(
                "    each: %.1f ms of processor time in Elasticsearch, %.1f ms in query, %d kB;",
                1000 * (elasticsearch.processorSeconds() - elasticsearchBefore) / questions,
                1000 * (query.processorSeconds() - queryBefore) / questions,
                outcome.bytes() / questions / 1000);
        System.out.printf(" %d of %d failed%n", outcome.failed(), questions);
    }
}
