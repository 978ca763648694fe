package io.tidings.local.bulk;

import io.tidings.local.bulk.Journal.Reached;
import io.tidings.local.client.InputFile;
import io.tidings.local.client.SubmissionClient;
import io.tidings.local.client.SubmissionClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sends files one after the other, so that a later correction never overtakes what it corrects. */
public final class Sender implements AutoCloseable {

    private final SubmissionClient client;
    private final SendOptions options;
    private final SendProgress progress;
    private final Persistence persistence;
    private final RefusedReport refusals;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<Journal> journals = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    /** @throws IOException when the report of refused lines cannot be written */
    public Sender(SendOptions options, SendProgress progress) throws IOException {
        this.client = new SubmissionClient(options.system());
        this.options = options;
        this.progress = progress;
        this.persistence = new Persistence(options.patience(), progress::waiting);
        this.refusals = RefusedReport.into(options.report());
    }

    /**
     * Sends all announcements of all files; what an interrupted run of the same has sent is passed over.
     *
     * @throws IOException when a file cannot be read, or the system does not answer for long
     */
    public void send(List<InputFile> files) throws IOException, InterruptedException {
        progress.expect(size(files));
        for (InputFile file : files) {
            switch (file.kind()) {
                case TEXT, HTML, DOCUMENT -> {
                    Map<String, String> beside = new TreeMap<>(file.beside());
                    beside.putAll(options.facts());
                    sendOne(file, beside);
                }
                case JSON -> sendOne(file, options.facts());
                case LINES -> sendLines(file);
            }
            progress.fileDone(size(List.of(file)));
        }
        for (Journal journal : journals) {
            journal.remove();
        }
    }

    /** What became of everything so far. */
    public SendReport report() {
        return new SendReport(
                progress.accepted(),
                Collections.unmodifiableMap(new LinkedHashMap<>(ids)),
                progress.refused(),
                refusals.first());
    }

    /** What a person should know beside the counts: what was passed over, what cannot be resumed. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** Takes the progress line away. */
    @Override
    public void close() throws IOException {
        progress.close();
        refusals.close();
    }

    private void sendOne(InputFile file, Map<String, String> beside) throws IOException, InterruptedException {
        byte[] bytes = file.bytes();
        Answer answer = persistence.until(() -> client.send(bytes, file.kind().contentType(), beside));
        switch (answer) {
            case Answer.Accepted taken -> {
                ids.put(file.name(), taken.id());
                progress.settled(1, 0, bytes.length);
            }
            case Answer.Refused no -> {
                refusals.add(new Refused(file.name(), null, no.reason(), null, null));
                progress.settled(0, 1, bytes.length);
            }
        }
    }

    private void sendLines(InputFile file) throws IOException, InterruptedException {
        Journal journal = journal(file);
        Reached before = reached(journal);
        if (before.lines() > 0 || before.complete()) {
            told.add(file.name() + ": an interrupted run had sent " + before.lines() + " lines"
                    + (before.complete() ? ", all there are" : "; going on with the next one"));
            refusals.passOver(before.report());
            progress.resumed(before);
        }
        if (!before.complete()) {
            refusals.goOnHere();
            var sending = new PartSend(client, options.facts(), persistence);
            var book = new FileSend.Book(journal, before, refusals, progress);
            new FileSend(file, options.facts(), sending, book).send();
        }
    }

    private @Nullable Journal journal(InputFile file) throws IOException {
        if (file.path() == null || !Files.isRegularFile(file.path())) {
            return null;
        }
        Journal journal = new Journal(file.path().toAbsolutePath(), options.subject(file.path()));
        if (!Files.isWritable(journal.path().getParent())) {
            told.add(file.name() + ": its folder cannot be written to, so an interrupted sending begins anew");
            return null;
        }
        journals.add(journal);
        return journal;
    }

    private Reached reached(@Nullable Journal journal) {
        return Optional.ofNullable(journal)
                .filter(it -> !options.anew())
                .flatMap(Journal::read)
                .orElse(Reached.NOTHING);
    }

    /** Negative when nobody knows. */
    private static long size(List<InputFile> files) {
        try {
            long size = 0;
            for (InputFile file : files) {
                if (file.path() == null || !Files.isRegularFile(file.path())) {
                    return -1;
                }
                size += Files.size(file.path());
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
