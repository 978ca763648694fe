package io.tidings.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The published JSON Schemas (draft 2020-12), one per record type that travels. */
public final class Schemas {

    private static final Map<Class<?>, String> NAMES = Map.of(
            AnnouncementIngested.class, "announcement-ingested.v1",
            AnnouncementClassified.class, "announcement-classified.v1",
            AnnouncementEnriched.class, "announcement-enriched.v1",
            AnnouncementEmbedded.class, "announcement-embedded.v1",
            AnnouncementsProgressed.class, "announcements-progressed.v1",
            SubscriptionChanged.class, "subscription-changed.v1",
            AlertSent.class, "alert-sent.v1");

    private Schemas() {}

    /** The record types that have a schema. */
    public static Set<Class<?>> types() {
        return NAMES.keySet();
    }

    /** The schema's identifier, its {@code $id}. */
    public static String uriOf(Class<?> type) {
        return "urn:tidings:schema:" + name(type);
    }

    /** The schema document of a record type; it refers to {@link #definitions()}. */
    public static String of(Class<?> type) {
        return read(name(type));
    }

    /** The schema of everything the records are made of, {@code urn:tidings:schema:definitions.v1}. */
    public static String definitions() {
        return read("definitions.v1");
    }

    private static String read(String name) {
        String file = "schemas/" + name + ".schema.json";
        try (InputStream in = Schemas.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("schema " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Class<?> type) {
        String name = NAMES.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no schema");
        }
        return name;
    }
}
