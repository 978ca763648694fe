package io.tidings.fetch;

/**
 * How much of a body is read.
 *
 * @param bytes at most, unpacked
 * @param cut whether a longer body is cut there; otherwise it is refused
 * @param files whether a gzip file is unpacked too, as if it had been packed for the way only
 */
record BodyLimit(long bytes, boolean cut, boolean files) {}
