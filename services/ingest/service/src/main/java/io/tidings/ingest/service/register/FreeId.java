package io.tidings.ingest.service.register;

import io.tidings.contracts.SourceId;
import io.tidings.source.SourceSettings;
import java.util.Collection;

/** Finds an id that nobody has. */
final class FreeId {

    private FreeId() {}

    /** The same settings under the first free id: as it is, else with -2, -3 and so on. */
    static SourceSettings like(SourceSettings settings, Collection<String> taken) {
        String wanted = settings.id().value();
        String free = wanted;
        for (int number = 2; taken.contains(free); number++) {
            free = wanted + "-" + number;
        }
        return new SourceSettings(
                new SourceId(free),
                settings.name(),
                settings.kind(),
                settings.address(),
                settings.links(),
                settings.facts());
    }
}
