package io.tidings.ingest.service.sources;

import io.tidings.contracts.SourceId;
import io.tidings.feed.LinkPattern;
import io.tidings.fetch.CheckState;
import io.tidings.fetch.Validators;
import io.tidings.postgres.Statements;
import io.tidings.source.SourceKind;
import io.tidings.source.SourceSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source with where its checks stand.
 *
 * @param everRead whether a check ever read its list
 */
record SourceRow(
        String id,
        String name,
        String kind,
        String address,
        @Nullable String linkPattern,
        @Nullable String publisher,
        @Nullable String country,
        @Nullable String language,
        int version,
        long intervalMs,
        @Nullable Long gapMs,
        @Nullable Instant lastNew,
        int failures,
        @Nullable String move,
        String validators,
        boolean everRead) {

    /** A move as the table keeps it. */
    record Move(URI to, Instant since, int times) {

        CheckState.Move move() {
            return new CheckState.Move(to, since, times);
        }
    }

    SourceSettings settings() {
        return new SourceSettings(
                new SourceId(id),
                name,
                SourceKind.ofKey(kind).orElseThrow(() -> new IllegalStateException("no kind of source: " + kind)),
                URI.create(address),
                Optional.ofNullable(linkPattern).map(LinkPattern::new),
                new SourceSettings.Facts(
                        Optional.ofNullable(publisher), Optional.ofNullable(country), Optional.ofNullable(language)));
    }

    CheckState state() {
        return new CheckState(
                Duration.ofMillis(intervalMs),
                Optional.ofNullable(gapMs).map(Duration::ofMillis),
                Optional.ofNullable(lastNew),
                failures,
                Optional.ofNullable(move)
                        .map(json -> Statements.decoded(json, Move.class).move()));
    }

    List<Validators> unless() {
        return Stream.of(Statements.decoded(validators, KnownVersion[].class))
                .map(KnownVersion::validators)
                .toList();
    }
}
