package io.tidings.alert.service.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's alerts.
 *
 * @param said what was just done, empty for nothing
 * @param next address of the following page, null on the last
 */
record ListPage(
        String account,
        String token,
        String said,
        List<Row> rows,
        @Nullable String next) {

    /**
     * An alert.
     *
     * @param state as a class name
     * @param standing in words
     * @param reason why it is broken, null while it is not
     */
    record Row(
            String id,
            String name,
            String explanation,
            String state,
            String standing,
            @Nullable String reason,
            String frequency,
            String channels,
            LedgerView ledger,
            String next,
            @Nullable String trouble) {}
}
