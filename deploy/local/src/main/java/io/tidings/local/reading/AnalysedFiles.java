package io.tidings.local.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.ingest.RawSubmission;
import io.tidings.ingest.SubmissionField;
import io.tidings.local.client.InputFile;
import io.tidings.local.client.InputFile.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads the announcements of files side by side and gives the outcomes in their order. */
public final class AnalysedFiles {

    private static final int AT_ONCE = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Analyser analyser;
    private final Map<String, String> facts;
    private final Consumer<Item> sink;
    private final List<Unread> waiting = new ArrayList<>();

    /**
     * A reader of files.
     *
     * @param facts what is stated beside every text and page, by the names of submission JSON
     * @param sink gets the outcomes in order
     */
    public AnalysedFiles(Analyser analyser, Map<String, String> facts, Consumer<Item> sink) {
        this.analyser = analyser;
        this.facts = Map.copyOf(facts);
        this.sink = sink;
    }

    /**
     * What became of one announcement.
     *
     * @param where it stands, for a person
     * @param id of its own, else its file's name without ending
     * @param outcome of reading it
     */
    public record Item(String where, String id, Analyser.Outcome outcome) {}

    private record Unread(String where, String id, RawSubmission raw) {}

    /** Reads all announcements of a file. {@link #finish} gives the last ones. */
    public void read(InputFile file) throws IOException {
        if (file.path() == null) {
            readStandardInput(file);
        } else if (file.kind() == Kind.LINES) {
            try (InputStream in = Files.newInputStream(file.path())) {
                readLines(file, in);
            }
        } else {
            readOne(file, file.kind(), file.bytes());
        }
    }

    private void readOne(InputFile file, Kind kind, byte[] bytes) {
        String id =
                kind == Kind.JSON ? idIn(bytes, file.baseName()) : stated(file).getOrDefault("id", file.baseName());
        add(new Unread(file.name(), id, new RawSubmission(bytes, kind.contentType(), beside(file))));
    }

    /** Lines of JSON begin with a brace, pages with a bracket; all else is a text, or a document that begins as one. */
    private void readStandardInput(InputFile file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(System.in);
        int first = in.read();
        while (first >= 0 && Character.isWhitespace(first)) {
            first = in.read();
        }
        if (first < 0) {
            return;
        }
        in.unread(first);
        if (first == '{') {
            readLines(file, in);
        } else {
            readOne(file, first == '<' ? Kind.HTML : Kind.TEXT, in.readAllBytes());
        }
    }

    /** Gives what is still being read. */
    public void finish() {
        List<Item> items = waiting.parallelStream()
                .map(unread -> new Item(unread.where(), unread.id(), analyser.read(unread.raw())))
                .toList();
        waiting.clear();
        items.forEach(sink);
    }

    private void add(Unread unread) {
        waiting.add(unread);
        if (waiting.size() >= AT_ONCE) {
            finish();
        }
    }

    private void readLines(InputFile file, InputStream in) throws IOException {
        // One character a byte: what is no UTF-8 is refused by the reader of submissions, not repaired here.
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
                String where = file.name() + " line " + number;
                add(new Unread(where, idIn(bytes, file.baseName() + ":" + number), RawSubmission.json(bytes)));
            }
        }
    }

    private Map<String, String> stated(InputFile file) {
        Map<String, String> stated = new TreeMap<>(file.beside());
        stated.putAll(facts);
        return stated;
    }

    private Map<SubmissionField, String> beside(InputFile file) {
        Map<SubmissionField, String> beside = new EnumMap<>(SubmissionField.class);
        stated(file)
                .forEach((name, value) -> SubmissionField.ofKey(name)
                        .filter(SubmissionField::statedBeside)
                        .ifPresent(field -> beside.put(field, value)));
        return beside;
    }

    private static String idIn(byte[] json, String otherwise) {
        try {
            JsonNode id = JSON.readTree(json).path("id");
            return id.isValueNode() && !id.isNull() ? id.asText() : otherwise;
        } catch (JsonProcessingException refusedLater) {
            return otherwise;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }
}
