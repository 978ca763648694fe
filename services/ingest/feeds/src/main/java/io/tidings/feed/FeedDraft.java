package io.tidings.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A feed while it is read. */
final class FeedDraft {

    final FeedFormat format;
    final Values values;
    String title = "";
    Optional<String> description = Optional.empty();
    Optional<String> home = Optional.empty();
    Optional<String> self = Optional.empty();
    Optional<String> language = Optional.empty();
    Optional<FeedDate> published = Optional.empty();
    Optional<FeedDate> updated = Optional.empty();
    final List<Person> authors = new ArrayList<>();
    final List<FeedItem> items = new ArrayList<>();
    Optional<String> next = Optional.empty();
    ScheduleHints hints = ScheduleHints.NONE;

    private int entries;

    FeedDraft(FeedFormat format, Values values) {
        this.format = format;
        this.values = values;
    }

    /** Takes an item, or counts it where it is empty; more than the limit are refused. */
    void add(ItemDraft draft) {
        if (++entries > values.limits().items()) {
            throw new RefusedException(
                    "It lists more than %,d items".formatted(values.limits().items()));
        }
        Optional<FeedItem> item = draft.item();
        item.ifPresent(items::add);
        if (item.isEmpty()) {
            values.repairs().note(Repair.Kind.EMPTY_ITEM, "an entry that says nothing");
        }
    }

    Feed feed(String encoding) {
        return new Feed(
                format,
                title,
                description,
                home,
                self,
                language.flatMap(Values::language),
                published,
                updated,
                authors,
                items,
                next,
                hints,
                encoding,
                values.repairs().list());
    }
}
