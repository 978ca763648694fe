package io.tidings.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The published JSON Schemas (draft 2020-12), one per record type that travels. */
public final class Schemas {

    private static final Map<Class<?>, String> NAMES = Map.of(
            AnnouncementIngested.class, "announcement-ingested.v1",
            AnnouncementClassified.class, "announcement-classified.v1",
            AnnouncementEnriched.class, "announcement-enriched.v1",
            AnnouncementsProgressed.class, "announcements-progressed.v1");

    private Schemas() {}

    /** The record types that have a schema. */
    public static java.util.Set<Class<?>> types() {
        return NAMES.keySet();
    }

    /** The schema's identifier, its {@code $id}. */
    public static String uriOf(Class<?> type) {
        return "urn:tidings:schema:" + name(type);
    }

    /** The schema document. */
    public static String of(Class<?> type) {
        String file = "schemas/" + name(type) + ".schema.json";
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
