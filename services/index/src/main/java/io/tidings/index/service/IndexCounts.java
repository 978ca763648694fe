package io.tidings.index.service;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** How much was done since the start. */
final class IndexCounts {

    final LongAdder indexed = new LongAdder();
    final LongAdder older = new LongAdder();
    final LongAdder erased = new LongAdder();
    final LongAdder setAside = new LongAdder();
    final LongAdder bulks = new LongAdder();
    final LongAdder bulkNanos = new LongAdder();

    void bulk(Duration time) {
        bulks.increment();
        bulkNanos.add(time.toNanos());
    }
}
