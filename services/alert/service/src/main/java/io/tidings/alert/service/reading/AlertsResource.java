package io.tidings.alert.service.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tidings.alert.service.Fault;
import io.tidings.alert.service.RefusedException;
import io.tidings.alert.service.subscription.Owner;
import io.tidings.alert.service.subscription.Owners;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was found for somebody, told or not. */
@Path("/api/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Alerts")
public class AlertsResource {

    private static final List<String> KNOWN = List.of("subscription", "state", "since", "size", "after");
    private static final List<String> STATES = List.of("pending", "delivered", "suppressed");
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Owners owners;
    private final AlertTable table;

    AlertsResource(Owners owners, AlertTable table) {
        this.owners = owners;
        this.table = table;
    }

    @GET
    @Operation(
            summary = "The ledger of your subscriptions, the newest first",
            description =
                    "Every match, with why it matched, how it goes out, or why it does not. Parameters: subscription,"
                            + " state (pending, delivered, suppressed), since (a moment), size (1 to 200, usually 50), after (what the"
                            + " page before gave as next).")
    public AlertEntry.Page alerts(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String caller, @Context UriInfo uri)
            throws Exception {
        Owner owner = owners.known(caller);
        AlertTable.Asked asked = asked(owner, uri.getQueryParameters());
        List<AlertEntry> found = table.ofOwner(asked);
        boolean more = found.size() == asked.size();
        List<AlertEntry> shown = more ? found.subList(0, found.size() - 1) : found;
        AlertEntry last = shown.isEmpty() ? null : shown.getLast();
        return new AlertEntry.Page(shown, more && last != null ? last.matchedAt() + "_" + last.announcement() : null);
    }

    private static AlertTable.Asked asked(Owner owner, MultivaluedMap<String, String> given) {
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
