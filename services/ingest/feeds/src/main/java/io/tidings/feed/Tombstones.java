package io.tidings.feed;

/** Reads RFC 6721's deleted entries: the source says that something it listed is gone. */
final class Tombstones {

    private Tombstones() {}

    static ItemDraft read(Fields entry, Values values) {
        ItemDraft draft = new ItemDraft();
        draft.withdrawn = true;
        draft.id = entry.node().attribute("ref").flatMap(values::id);
        draft.updated = entry.node().attribute("when").flatMap(values::date);
        draft.link = AtomLinks.of(entry, values)
                .alternate()
                .or(() -> draft.id
                        .filter(Links::isWeb)
                        .flatMap(id -> values.address(entry.node().base(), id)));
        draft.summary = entry.first("at:comment").flatMap(new AtomText(values)::passage);
        return draft;
    }
}
