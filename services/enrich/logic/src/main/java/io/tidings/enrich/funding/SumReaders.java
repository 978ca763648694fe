package io.tidings.enrich.funding;

/**
 * What tells sums apart.
 *
 * @param kind funding from other money
 * @param delta new from old
 */
record SumReaders(KindReader kind, DeltaReader delta) {

    private static final SumReaders STANDARD = new SumReaders(
            new KindReader(SumModels.load(SumModels.KIND)), new DeltaReader(SumModels.load(SumModels.DELTA)));

    static SumReaders standard() {
        return STANDARD;
    }
}
