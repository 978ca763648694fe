package io.tidings.local.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.ingest.AnnouncementIdentity;
import io.tidings.ingest.LineReader.Line;
import io.tidings.ingest.LineReader.Place;
import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.SubmissionField;
import io.tidings.ingest.SubmissionOutcome;
import io.tidings.ingest.SubmissionReader;
import io.tidings.local.bulk.Part.Entry;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts a file into parts. Which announcement a line is, is told by the very rules of the door. */
final class PartReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final LineFile file;
    private final Map<SubmissionField, String> beside = new EnumMap<>(SubmissionField.class);
    private @Nullable Entry left;
    private Place placeOfLeft;
    private long storedAtLeft;
    private boolean ended;

    /** @param facts what is stated for all lines, by the names of submission JSON */
    PartReader(String name, LineFile file, Map<String, String> facts) {
        this.name = name;
        this.file = file;
        this.placeOfLeft = file.place();
        facts.forEach((key, value) -> SubmissionField.ofKey(key).ifPresent(field -> beside.put(field, value)));
    }

    /** The next part; empty at the end. */
    Optional<Part> next() throws IOException {
        if (ended && left == null) {
            return Optional.empty();
        }
        Part part = new Part(placeOfLeft);
        if (left != null) {
            part.add(left);
            left = null;
        }
        fill(part);
        Place end = left == null ? file.place() : placeOfLeft;
        part.endAt(end, left == null ? file.stored() : storedAtLeft);
        placeOfLeft = end;
        return Optional.of(part);
    }

    private void fill(Part part) throws IOException {
        while (!part.full()) {
            placeOfLeft = file.place();
            storedAtLeft = file.stored();
            Optional<Line> line = file.next();
            if (line.isEmpty()) {
                ended = true;
                return;
            }
            if (!added(line.get(), part)) {
                return;
            }
        }
    }

    private boolean added(Line line, Part part) {
        if (line.tooLong()) {
            part.refuse(new Refused(
                    name,
                    line.number(),
                    "at most " + RawSubmission.MAX_BYTES + " bytes are taken, not " + line.length(),
                    null,
                    null));
        } else if (!line.blank()) {
            Entry entry = new Entry(line.number(), line.bytes(), announcement(line.bytes()));
            if (!part.takes(entry)) {
                left = entry;
                return false;
            }
            part.add(entry);
        }
        return true;
    }

    private Optional<String> announcement(byte[] line) {
        return switch (SubmissionReader.read(new RawSubmission(line, RawSubmission.JSON, beside))) {
            case SubmissionOutcome.Accepted read ->
                Optional.of(AnnouncementIdentity.ofSubmission(read.submission())
                        .id()
                        .value());
            case SubmissionOutcome.Refused _ -> Optional.empty();
        };
    }

    /** What is told of a line that was refused; what it says of itself as far as it can be read. */
    Refused refused(Entry entry, String reason) {
        JsonNode tree;
        try {
            tree = JSON.readTree(entry.bytes());
        } catch (IOException notJson) {
            return new Refused(name, entry.number(), reason, null, null);
        }
        return new Refused(name, entry.number(), reason, text(tree, "id"), text(tree, "url"));
    }

    private static @Nullable String text(JsonNode tree, String field) {
        JsonNode value = tree.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
