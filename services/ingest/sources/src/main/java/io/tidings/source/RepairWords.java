package io.tidings.source;

import io.tidings.feed.Feed;
import io.tidings.feed.Repair;
import java.util.List;
import java.util.Locale;

/** Says what was mended in a list, for people. */
final class RepairWords {

    private RepairWords() {}

    static List<String> of(Feed feed) {
        return feed.repairs().stream().map(RepairWords::of).toList();
    }

    private static String of(Repair repair) {
        String kind = repair.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String often = repair.count() == 1 ? "" : " (" + repair.count() + " times)";
        return repair.detail().isBlank() ? kind + often : kind + often + ": " + repair.detail();
    }
}
