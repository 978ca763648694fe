package io.tidings.enrich.funding;

/**
 * What tells sums apart.
 *
 * @param kind funding from other money
 * @param delta new from old
 */
record SumReaders(KindReader kind, DeltaReader delta) {

    static SumReaders standard() {
        return Standard.READERS;
    }

    /** Made when first asked for: those that train models read with others. */
    private static final class Standard {
        private static final SumReaders READERS = new SumReaders(
                new KindReader(SumModels.load(SumModels.KIND)), new DeltaReader(SumModels.load(SumModels.DELTA)));
    }
}
