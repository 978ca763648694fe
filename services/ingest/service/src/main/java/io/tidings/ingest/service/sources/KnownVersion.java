package io.tidings.ingest.service.sources;

import io.tidings.fetch.Validators;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Validators as the tables keep them. */
record KnownVersion(URI of, @Nullable String etag, @Nullable String lastModified) {

    static KnownVersion of(Validators validators) {
        return new KnownVersion(
                validators.of(),
                validators.etag().orElse(null),
                validators.lastModified().orElse(null));
    }

    Validators validators() {
        return new Validators(of, Optional.ofNullable(etag), Optional.ofNullable(lastModified));
    }
}
