package io.tidings.ingest.service.sources;

import io.tidings.fetch.Validators;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Validators as the tables keep them. */
record KnownVersion(
        URI of,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String digest) {

    static KnownVersion of(Validators validators) {
        return new KnownVersion(
                validators.of(),
                validators.etag().orElse(null),
                validators.lastModified().orElse(null),
                validators.digest().orElse(null));
    }

    Validators validators() {
        return new Validators(
                of, Optional.ofNullable(etag), Optional.ofNullable(lastModified), Optional.ofNullable(digest));
    }
}
