package io.tidings.alert.service.page;

import io.tidings.alert.channels.AlertWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alert: what it looks for, what it found, and what was sent.
 *
 * @param about as in the list
 * @param search the address of the search itself
 * @param feed address of its private feed, null before it is confirmed
 * @param edition to be sent with a change
 */
record OnePage(
        String account,
        String token,
        String said,
        ListPage.Row about,
        String search,
        String since,
        @Nullable String feed,
        int edition,
        List<Channel> channels,
        Matches matches,
        List<Sending> log,
        List<Version> versions,
        String zone) {

    public boolean paused() {
        return about.state().equals("paused");
    }

    public boolean active() {
        return about.state().equals("active");
    }

    /** Where something is done with it. */
    public String address(String act) {
        return "/alerts/" + about.id() + "/" + act;
    }

    /** Where something is done with a channel. */
    public String channel(String id, String act) {
        return address("channels/" + id + "/" + act);
    }

    /** Where a delivery is sent again. */
    public String again(String id) {
        return address("deliveries/" + id + "/again");
    }

    /** A way to a receiver. */
    record Channel(String id, String kind, String shown, String standing, boolean off, boolean webhook) {}

    /**
     * Rows of the ledger.
     *
     * @param shown which are shown: all, or those of one state
     * @param next address of the following ones, null on the last page
     */
    record Matches(String shown, List<Match> rows, @Nullable String next) {}

    /**
     * A row of the ledger.
     *
     * @param reason why it is not told, null while that is not so
     * @param words null when the announcement was erased, or is kept no longer
     * @param changes what was told as changed
     */
    record Match(
            String title,
            String address,
            String moment,
            String state,
            String standing,
            @Nullable String reason,
            @Nullable AlertWords words,
            List<String> found,
            List<String> changes,
            List<String> ways) {}

    /**
     * A delivery and its attempts.
     *
     * @param repeatable whether it can be sent again
     */
    record Sending(
            String id,
            String moment,
            String what,
            String to,
            String state,
            String standing,
            @Nullable String reason,
            @Nullable String next,
            List<Attempt> attempts,
            boolean repeatable) {}

    /** A try. */
    record Attempt(String moment, String took, String outcome, String detail) {}

    /** What was looked for from one moment to another. */
    record Version(int number, String query, String from, String until, boolean paused) {}
}
