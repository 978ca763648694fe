package io.tidings.local.client;

import io.tidings.local.client.SubmissionClient.Answer;
import io.tidings.local.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends files one after the other, so that a later correction never overtakes what it corrects. */
public final class Sender implements AutoCloseable {

    /** One character a byte, so that a line goes on exactly as it came, even when it is not in the encoding it should be. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final int LINES_AT_ONCE = 200;
    private static final int CHARACTERS_AT_ONCE = 2 * 1024 * 1024;

    private final SubmissionClient client;
    private final Map<String, String> facts;
    private final Terminal terminal;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();
    private long accepted;

    /**
     * A sender.
     *
     * @param facts what is stated for every text and page; wins over sidecars
     */
    public Sender(SubmissionClient client, Map<String, String> facts, Terminal terminal) {
        this.client = client;
        this.facts = Map.copyOf(facts);
        this.terminal = terminal;
    }

    /**
     * Sends all announcements of a file.
     *
     * @throws IOException when it cannot be read or the system does not answer
     */
    public void send(InputFile file) throws IOException, InterruptedException {
        switch (file.kind()) {
            case TEXT, HTML -> {
                Map<String, String> beside = new TreeMap<>(file.beside());
                beside.putAll(facts);
                note(file.name(), client.send(file.bytes(), file.kind().contentType(), beside));
            }
            case JSON -> note(file.name(), client.send(file.bytes(), file.kind().contentType(), facts));
            case LINES -> sendLines(file);
        }
        showProgress();
    }

    /** What became of everything so far. */
    public SendReport report() {
        return new SendReport(accepted, Collections.unmodifiableMap(new LinkedHashMap<>(ids)), List.copyOf(refused));
    }

    /** Takes the progress line away. */
    @Override
    public void close() {
        if (terminal.live()) {
            System.err.print("\r\u001b[K");
            System.err.flush();
        }
    }

    private void sendLines(InputFile file) throws IOException, InterruptedException {
        try (InputStream bytes = file.path() == null ? System.in : Files.newInputStream(file.path());
                BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, BYTES))) {
            LineBatch batch = new LineBatch();
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    batch.add(number, line);
                }
                if (batch.lines.size() >= LINES_AT_ONCE || batch.characters >= CHARACTERS_AT_ONCE) {
                    flush(file, batch);
                    batch = new LineBatch();
                }
            }
            flush(file, batch);
        }
    }

    private static final class LineBatch {
        private final List<Integer> numbers = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private int characters;

        void add(int number, String line) {
            numbers.add(number);
            lines.add(line);
            characters += line.length();
        }
    }

    private void flush(InputFile file, LineBatch batch) throws IOException, InterruptedException {
        if (batch.lines.isEmpty()) {
            return;
        }
        List<Answer> answers = client.sendLines(batch.lines, BYTES);
        for (int i = 0; i < answers.size(); i++) {
            switch (answers.get(i)) {
                case Answer.Accepted taken -> accepted++;
                case Answer.Refused no ->
                    refused.add(file.name() + " line " + batch.numbers.get(i) + ": " + no.reason());
            }
        }
        showProgress();
    }

    private void note(String name, Answer answer) {
        switch (answer) {
            case Answer.Accepted taken -> {
                accepted++;
                ids.put(name, taken.id());
            }
            case Answer.Refused no -> refused.add(name + ": " + no.reason());
        }
    }

    private void showProgress() {
        if (terminal.live()) {
            System.err.print("\r\u001b[K" + accepted + " taken, " + refused.size() + " refused");
            System.err.flush();
        }
    }
}
