package io.tidings.ingest.service.register;

import io.tidings.contracts.SourceId;
import io.tidings.feed.LinkPattern;
import io.tidings.source.SourceKind;
import io.tidings.source.SourceSettings;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source as a row. */
@Entity
@Table(schema = "ingest", name = "source")
class SourceEntry {

    @Id
    String id;

    String name;
    String kind;
    String address;

    @Nullable @Column(name = "link_pattern")
    String links;

    @Nullable String publisher;

    @Nullable String country;

    @Nullable String language;

    boolean enabled;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    int version;

    static SourceEntry of(SourceSettings settings, boolean enabled, Instant now) {
        SourceEntry entry = new SourceEntry();
        entry.id = settings.id().value();
        entry.createdAt = now;
        entry.version = 1;
        entry.set(settings, enabled, now);
        return entry;
    }

    void change(SourceSettings settings, boolean active, Instant now) {
        version++;
        set(settings, active, now);
    }

    private void set(SourceSettings settings, boolean active, Instant now) {
        name = settings.name();
        kind = settings.kind().key();
        address = settings.address().toString();
        links = settings.links().map(LinkPattern::pattern).orElse(null);
        publisher = settings.facts().publisher().orElse(null);
        country = settings.facts().country().orElse(null);
        language = settings.facts().language().orElse(null);
        enabled = active;
        changedAt = now;
    }

    SourceSettings settings() {
        return new SourceSettings(
                new SourceId(id),
                name,
                SourceKind.ofKey(kind).orElseThrow(),
                URI.create(address),
                Optional.ofNullable(links).map(LinkPattern::new),
                new SourceSettings.Facts(
                        Optional.ofNullable(publisher), Optional.ofNullable(country), Optional.ofNullable(language)));
    }

    /** As somebody would state it. */
    Map<String, String> stated() {
        return Settings.stated(settings());
    }
}
