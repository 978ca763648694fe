package io.tidings.query.service;

import io.tidings.query.language.Explanation;
import io.tidings.query.language.SearchQuery;
import io.tidings.search.SearchAnswer;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of a feed, whatever its form.
 *
 * @param id the same for every page of one query
 * @param updated when the newest of its entries changed
 * @param self where this page is
 * @param page the search page with this query
 * @param next where the feed goes on with what changed before, null on the last page (RFC 5005)
 */
record FeedPage(
        String id,
        String title,
        Instant updated,
        URI self,
        URI page,
        @Nullable URI next,
        List<FeedEntry> entries) {

    static FeedPage of(SearchQuery query, SearchAnswer answer, UriInfo asked) {
        URI home = asked.getBaseUri();
        List<FeedEntry> entries = answer.hits().stream()
                .map(hit -> FeedEntry.of(query, hit, home))
                .toList();
        UUID id = UUID.nameUUIDFromBytes(query.canonical().getBytes(StandardCharsets.UTF_8));
        return new FeedPage(
                "urn:uuid:" + id,
                XmlText.of("Tidings: " + Explanation.of(query)),
                entries.isEmpty() ? Instant.EPOCH : entries.getFirst().updated(),
                asked.getRequestUri(),
                UriBuilder.fromUri(home).queryParam("q", "{canonical}").build(query.canonical()),
                answer.next() == null
                        ? null
                        : UriBuilder.fromUri(asked.getRequestUri())
                                .replaceQueryParam("after", answer.next())
                                .build(),
                entries);
    }
}
