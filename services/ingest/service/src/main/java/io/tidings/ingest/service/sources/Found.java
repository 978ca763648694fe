package io.tidings.ingest.service.sources;

import io.tidings.feed.FeedItem;
import io.tidings.ingest.CanonicalUrl;
import io.tidings.postgres.Statements;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as it stands in a list.
 *
 * @param key tells it apart within its source
 * @param page where its page is, by its canonical address; empty when it brings its text itself
 * @param updated when its list says that it was changed last
 */
record Found(UUID key, Optional<CanonicalUrl> page, FeedItem item, Optional<Instant> updated) {

    private static final int LONGEST_ID = 500;

    /** The items of a list, each once: of two with the same name the first, as lists have the newest first. */
    static List<Found> in(List<FeedItem> items) {
        Map<UUID, Found> found = new LinkedHashMap<>();
        for (FeedItem item : items) {
            Optional<CanonicalUrl> page = item.link().flatMap(Found::canonical);
            Found one = new Found(key(item), page, item, item.updated().map(date -> date.instant()));
            found.putIfAbsent(one.key(), one);
        }
        return new ArrayList<>(found.values());
    }

    /** A list that says that an item is gone need not say again where it was. */
    Found at(ItemTable.@Nullable Known before) {
        return page.isEmpty() && item.withdrawn() && before != null && before.pageAddress() != null
                ? new Found(key, Optional.of(PageRow.canonical(before.pageAddress())), item, updated)
                : this;
    }

    /** The item's own id as its announcement carries it; empty when it has none. */
    Optional<String> clientId() {
        return item.id().map(id -> id.length() <= LONGEST_ID && !id.isBlank() ? id : key.toString());
    }

    /** Tells two texts of one item apart. */
    String textHash(Stated stated) {
        return digest("text", Statements.encoded(stated)).toString();
    }

    private static Optional<CanonicalUrl> canonical(String link) {
        return CanonicalUrl.read(link) instanceof CanonicalUrl.Reading.Canonical canonical
                ? Optional.of(canonical.url())
                : Optional.empty();
    }

    private static UUID key(FeedItem item) {
        return item.id()
                .map(id -> digest("id", id))
                .or(() -> item.link().map(link -> digest("link", link)))
                .orElseGet(() -> digest(
                        "text",
                        item.title() + "\n"
                                + item.body().map(body -> body.value()).orElse("")));
    }

    private static UUID digest(String kind, String name) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((kind + "\n" + name).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
