package io.tidings.index.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild stands, as it is told over HTTP. What only the leading instance knows is 0 at the others.
 *
 * @param stage {@code none}, {@code reading}, {@code comparing} or {@code failed}
 * @param searched the indices that are searched
 * @param next those that are being built
 * @param old those that were searched before and still have readers
 * @param unread records of the feed that are still to be read into the next ones
 * @param compared documents compared in this walk
 * @param carried documents that were not on the feed any more (or not yet) and were carried over
 * @param documents how many documents both held when they were last found equal
 * @param checksum over them
 * @param reason why it failed
 */
record RebuildReport(
        String stage,
        List<String> searched,
        List<String> next,
        List<String> old,
        long unread,
        long compared,
        long carried,
        long documents,
        @Nullable String checksum,
        @Nullable String reason) {}
