package io.tidings.ingest.service.register;

import io.tidings.source.SettingsDraft.Fault;
import io.tidings.source.SourceSettings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Changes the fields that a caller names, if the source is still as the caller has seen it. */
record SourceChange(SourceBody body, SettingsCheck check) implements SourceRegister.Change {

    /** Looks at settings once more before they are kept. */
    @FunctionalInterface
    interface SettingsCheck {
        SourceSettings checked(Map<String, String> stated);
    }

    SourceChange {
        if (body.version().isEmpty()) {
            throw SourceProblem.invalid(
                    "version",
                    "is missing; send the version of the source that you have seen, so that no change is lost");
        }
    }

    @Override
    public void to(SourceEntry entry, Instant now) {
        if (body.version().getAsInt() != entry.version) {
            throw stale(entry);
        }
        if (!body.stated().getOrDefault("id", entry.id).equals(entry.id)) {
            throw SourceProblem.invalid("id", "the id of a source never changes; its announcements carry it");
        }
        Map<String, String> stated = new LinkedHashMap<>(entry.stated());
        stated.keySet().removeAll(body.cleared());
        stated.putAll(body.stated());
        entry.change(check.checked(stated), body.enabled().orElse(entry.enabled), now);
    }

    /** Says what is otherwise now than the caller wants it, so that it can be decided again. */
    private SourceProblem stale(SourceEntry entry) {
        Map<String, Object> differs = new LinkedHashMap<>();
        Map<String, String> now = entry.stated();
        body.stated().forEach((field, yours) -> {
            if (!Objects.equals(now.get(field), yours)) {
                differs.put(field, Map.of("now", now.getOrDefault(field, ""), "yours", yours));
            }
        });
        return SourceProblem.conflict("\"" + entry.id + "\" was changed at " + entry.changedAt + ": it is at version "
                        + entry.version + ", you have seen " + body.version().getAsInt())
                .with("errors", List.of(new Fault("version", "is " + entry.version + " now")))
                .with("current", now)
                .with("differs", differs);
    }
}
