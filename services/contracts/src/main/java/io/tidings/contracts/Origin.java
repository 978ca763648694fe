package io.tidings.contracts;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where an announcement came from.
 *
 * @param source who sent it to us
 * @param clientId the sender's own id for it, if it gave one
 * @param url its canonical address, if it has one
 * @param publisher name of the announcing body as the source states it ("Foreign, Commonwealth and Development Office")
 * @param country ISO 3166-1 alpha-2 code of the announcer's country as the source states it; null when only the text tells
 *     (then see {@link Enrichment#announcer()})
 */
public record Origin(
        SourceId source,
        @Nullable String clientId,
        @Nullable URI url,
        @Nullable String publisher,
        @Nullable String country) {

    /** Checks the country's shape. */
    public Origin {
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a country is an ISO 3166-1 alpha-2 code, not \"" + country + "\"");
        }
    }
}
