package io.tidings.query.service;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.Revision;
import io.tidings.query.service.Problem.Fault;
import io.tidings.search.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of revisions that is asked for.
 *
 * @param before revisions older than this, null from the newest
 * @param size most revisions on the page
 */
record RevisionPage(@Nullable Revision before, int size) {

    private static final int USUAL = 20;

    static RevisionPage of(Map<String, List<String>> parameters) throws RefusedException {
        List<Fault> faults = new ArrayList<>();
        int before = number(parameters, "before", 0, faults);
        int size = number(parameters, "size", USUAL, faults);
        parameters.keySet().stream()
                .filter(name -> !name.equals("before") && !name.equals("size"))
                .sorted()
                .forEach(name -> faults.add(new Fault(name, 0, 0, "unknown parameter " + name, null)));
        if (size > SearchRequest.MAX_SIZE) {
            faults.add(new Fault("size", 0, 0, "size is a whole number from 1 to " + SearchRequest.MAX_SIZE, null));
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return new RevisionPage(before == 0 ? null : new Revision(before), size);
    }

    /** The one revision that is asked for; empty when the newest is. */
    static Optional<Revision> revision(Map<String, List<String>> parameters) throws RefusedException {
        List<Fault> faults = new ArrayList<>();
        int revision = number(parameters, "revision", 0, faults);
        parameters.keySet().stream()
                .filter(name -> !name.equals("revision"))
                .sorted()
                .forEach(name -> faults.add(new Fault(name, 0, 0, "this address takes only revision", null)));
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return revision == 0 ? Optional.empty() : Optional.of(new Revision(revision));
    }

    Map<String, @Nullable Object> json(String id, List<AnnouncementEnriched> revisions) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("items", revisions.stream().map(AnnouncementJson::revision).toList());
        json.put("next", next(revisions));
        return json;
    }

    private @Nullable Revision next(List<AnnouncementEnriched> revisions) {
        Revision last = revisions.isEmpty()
                ? Revision.FIRST
                : revisions.getLast().announcement().revision();
        return last.number() > 1 && revisions.size() == size ? last : null;
    }

    private static int number(Map<String, List<String>> parameters, String name, int usual, List<Fault> faults) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return usual;
        }
        String text = values.getFirst();
        if (values.size() == 1 && text.matches("[1-9]\\d{0,8}")) {
            return Integer.parseInt(text);
        }
        faults.add(new Fault(name, 0, text.length(), name + " is one whole number from 1", null));
        return usual;
    }
}
