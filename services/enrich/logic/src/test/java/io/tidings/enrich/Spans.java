package io.tidings.enrich;

import io.tidings.contracts.Enrichment;
import io.tidings.contracts.Evidence;
import io.tidings.contracts.Span;
import java.util.List;
import java.util.stream.Stream;

/** Every span of a reading. */
final class Spans {

    private Spans() {}

    static List<Span> of(Enrichment read) {
        return Stream.of(
                        read.regions(),
                        read.funding(),
                        read.otherMoney(),
                        read.fundingWithoutAmount(),
                        read.organisations(),
                        read.people(),
                        read.dates())
                .flatMap(List::stream)
                .map(Evidence.class::cast)
                .flatMap(evidence -> evidence.evidence().stream())
                .toList();
    }
}
