package io.tidings.ingest.service.sources;

import io.tidings.ingest.AnnouncementIdentity;
import io.tidings.ingest.CanonicalUrl;
import io.tidings.ingest.RegistrableDomain;
import io.tidings.ingest.service.Uuids;
import io.tidings.ingest.service.sources.ItemTable.Item;
import io.tidings.ingest.service.sources.ItemTable.Known;
import io.tidings.ingest.service.sources.ItemTable.ListedPage;
import io.tidings.postgres.Statements;
import io.tidings.source.Listing;
import io.tidings.source.SourceKind;
import io.tidings.source.SourceSettings;
import io.tidings.stage.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list says that was not known: pages to be looked at, and texts that it brings itself. */
@ApplicationScoped
class ListedItems {

    private static final int LONGEST_TEXT_KEPT = 200_000;

    private final ItemTable table;
    private final ListedTexts texts;

    ListedItems(ItemTable table, ListedTexts texts) {
        this.table = table;
        this.texts = texts;
    }

    /**
     * What is to be written.
     *
     * @param fresh how many items were not known
     */
    record Prepared(List<ListedPage> pages, List<Item> items, int fresh) {

        static final Prepared NOTHING = new Prepared(List.of(), List.of(), 0);
    }

    /** One reading of a list. */
    private record Reading(SourceRow row, SourceSettings source, Instant now, Optional<RegistrableDomain> site) {}

    /** Takes in the texts that the list brings, and says what else follows. */
    Prepared prepared(SourceRow row, Listing.Read read, Instant now) throws UnavailableException, InterruptedException {
        List<Found> found = Found.in(read.items());
        Map<UUID, Known> known =
                table.known(row.id(), found.stream().map(Found::key).toList());
        var reading = new Reading(row, row.settings(), now, site(row.address()));
        Map<UUID, ListedPage> pages = new LinkedHashMap<>();
        List<Item> items = new ArrayList<>();
        int fresh = 0;
        for (Found listed : found) {
            Known before = known.get(listed.key());
            Found one = listed.at(before);
            fresh += before == null ? 1 : 0;
            Optional<Item> item = one.page().isPresent()
                    ? ofPage(reading, one, before)
                    : texts.taken(reading.source(), one, before).map(taken -> item(reading, one, taken));
            item.ifPresent(items::add);
            item.filter(kept -> kept.pageId() != null)
                    .map(_ -> page(reading, one, before))
                    .ifPresent(page -> pages.merge(page.id(), page, ListedItems::stronger));
        }
        return new Prepared(new ArrayList<>(pages.values()), items, fresh);
    }

    /** Of two items with the same page. */
    private static ListedPage stronger(ListedPage one, ListedPage other) {
        return one.word() == ListedPage.Word.THERE ? other : one;
    }

    /** The item's row; empty when nothing of it changed. */
    private static Optional<Item> ofPage(Reading reading, Found one, @Nullable Known before) {
        UUID page = id(one.page().orElseThrow());
        boolean nothingNew = before != null
                && page.equals(before.pageId())
                && !updated(one, before)
                && one.item().withdrawn() == before.withdrawn()
                && reading.source().kind() != SourceKind.PAGE;
        return nothingNew
                ? Optional.empty()
                : Optional.of(item(reading, one, new ListedTexts.Taken(page, null, null, null)));
    }

    private static Item item(Reading reading, Found one, ListedTexts.Taken taken) {
        return new Item(
                reading.row().id(),
                one.key(),
                taken.page(),
                taken.announcement(),
                reading.now(),
                !reading.row().everRead(),
                one.updated().orElse(null),
                taken.hash(),
                one.item().withdrawn(),
                taken.reason());
    }

    private static ListedPage page(Reading reading, Found one, @Nullable Known before) {
        CanonicalUrl address = one.page().orElseThrow();
        boolean own = reading.site().equals(Optional.of(RegistrableDomain.of(address)));
        boolean withdrawn = one.item().withdrawn();
        boolean again = before == null
                ? withdrawn
                : updated(one, before)
                        || withdrawn != before.withdrawn()
                        || reading.source().kind() == SourceKind.PAGE;
        return new ListedPage(
                id(address),
                address.toString(),
                String.valueOf(address.uri().getRawAuthority()),
                reading.row().id(),
                reading.now(),
                withdrawn && before != null ? "" : Statements.encoded(stated(reading.source(), one)),
                own && withdrawn,
                reading.row().everRead(),
                !again ? ListedPage.Word.THERE : own ? ListedPage.Word.OWN : ListedPage.Word.LOOK);
    }

    /** A feed's own text is kept for when its page cannot be read; other lists only have teasers. */
    private static Stated stated(SourceSettings source, Found one) {
        Stated stated = Stated.of(one.item(), source);
        boolean kept = source.kind() == SourceKind.FEED
                && one.item()
                        .body()
                        .filter(body -> body.value().length() <= LONGEST_TEXT_KEPT)
                        .isPresent();
        return kept ? stated : stated.withoutText();
    }

    private static boolean updated(Found one, Known before) {
        return one.updated()
                .filter(now -> before.statedUpdate() == null || now.isAfter(before.statedUpdate()))
                .isPresent();
    }

    private static UUID id(CanonicalUrl address) {
        return Uuids.of(AnnouncementIdentity.ofPage(address).id());
    }

    private static Optional<RegistrableDomain> site(String address) {
        return CanonicalUrl.read(address) instanceof CanonicalUrl.Reading.Canonical canonical
                ? Optional.of(RegistrableDomain.of(canonical.url()))
                : Optional.empty();
    }
}
