package io.tidings.alert.service.reading;

import io.tidings.alert.service.Fault;
import io.tidings.alert.service.RefusedException;
import io.tidings.alert.service.subscription.Owner;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads which rows of a ledger are asked for. */
public final class AskedAlerts {

    private static final List<String> KNOWN = List.of("subscription", "state", "since", "size", "after");
    private static final List<String> STATES = List.of("pending", "delivered", "suppressed");
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private AskedAlerts() {}

    /**
     * What the parameters ask for.
     *
     * @throws RefusedException with everything that is wrong
     */
    public static AlertTable.Asked of(Owner owner, MultivaluedMap<String, String> given) {
        List<Fault> faults = new ArrayList<>();
        given.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(
                        name -> faults.add(Fault.of(name, "unknown parameter; there are " + String.join(", ", KNOWN))));
        String state = given.getFirst("state");
        if (state != null && !STATES.contains(state)) {
            faults.add(Fault.of("state", "is one of " + String.join(", ", STATES)));
        }
        int size = size(given.getFirst("size"), faults);
        String[] after = given.containsKey("after") ? given.getFirst("after").split("_", 2) : new String[0];
        UUID subscription = id("subscription", given.getFirst("subscription"), faults);
        Instant since = moment("since", given.getFirst("since"), faults);
        Instant before = after.length == 2 ? moment("after", after[0], faults) : null;
        UUID last = after.length == 2 ? id("after", dashed(after[1]), faults) : null;
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return new AlertTable.Asked(owner.id(), subscription, state, since, before, last, size + 1);
    }

    private static int size(@Nullable String text, List<Fault> faults) {
        if (text == null) {
            return USUAL;
        }
        int size = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (size < 1 || size > MOST) {
            faults.add(Fault.of("size", "is a whole number from 1 to " + MOST));
        }
        return size;
    }

    private static @Nullable UUID id(String name, @Nullable String text, List<Fault> faults) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            faults.add(Fault.of(name, "is no id"));
            return null;
        }
    }

    private static @Nullable Instant moment(String name, @Nullable String text, List<Fault> faults) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            faults.add(Fault.of(name, "is a moment such as 2026-11-22T09:00:00Z"));
            return null;
        }
    }

    private static String dashed(String hex) {
        return hex.length() != 32
                ? hex
                : String.join(
                        "-",
                        hex.substring(0, 8),
                        hex.substring(8, 12),
                        hex.substring(12, 16),
                        hex.substring(16, 20),
                        hex.substring(20));
    }
}
