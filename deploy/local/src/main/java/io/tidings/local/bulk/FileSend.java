package io.tidings.local.bulk;

import io.tidings.local.bulk.Journal.Reached;
import io.tidings.local.bulk.PartSend.Refusal;
import io.tidings.local.client.InputFile;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Sends the lines of one file in parts, some at a time, and keeps the journal. A version of an announcement is sent only when
 * the version before it is answered and in the journal: then neither a part that overtakes another nor one that is sent
 * again can put an older version after a newer one.
 */
final class FileSend {

    private static final int AT_ONCE = 3;

    private final InputFile file;
    private final PartSend sending;
    private final Map<String, String> facts;
    private final Book book;
    private final Deque<Flying> flying = new ArrayDeque<>();
    private Reached reached;

    FileSend(InputFile file, Map<String, String> facts, PartSend sending, Book book) {
        this.file = file;
        this.facts = facts;
        this.sending = sending;
        this.book = book;
        this.reached = book.reached();
    }

    /**
     * Where it is written down how far it came.
     *
     * @param journal null when there is none
     * @param reached by an earlier run
     */
    record Book(@Nullable Journal journal, Reached reached, RefusedReport report, SendProgress progress) {}

    private record Flying(Part part, Future<List<Refusal>> answer) {}

    /** Returns when every line is answered. */
    void send() throws IOException, InterruptedException {
        try (LineFile lines = LineFile.open(file, reached.place());
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                PartReader parts = new PartReader(file.name(), lines, facts);
                for (Optional<Part> part = parts.next(); part.isPresent(); part = parts.next()) {
                    Part next = part.get();
                    settleUntilFree(next, parts);
                    flying.add(new Flying(next, senders.submit(() -> sending.send(next))));
                }
                while (!flying.isEmpty()) {
                    settle(parts);
                }
                complete();
            } finally {
                flying.forEach(one -> one.answer().cancel(true));
            }
        }
    }

    private void complete() throws IOException {
        reached = new Reached(
                reached.lines(), reached.bytes(), reached.accepted(), reached.refused(), reached.report(), true);
        write();
    }

    private void settleUntilFree(Part next, PartReader parts) throws IOException, InterruptedException {
        while (flying.size() >= AT_ONCE
                || flying.stream()
                        .anyMatch(
                                one -> one.part().announcements().stream().anyMatch(next.announcements()::contains))) {
            settle(parts);
        }
    }

    /** Waits for the oldest part. */
    private void settle(PartReader parts) throws IOException, InterruptedException {
        Part part = flying.getFirst().part();
        List<Refusal> refusals = answered(flying.getFirst().answer());
        flying.removeFirst();
        List<Refused> refused = new ArrayList<>(part.unsent());
        refusals.forEach(one -> refused.add(parts.refused(one.entry(), one.reason())));
        refused.sort(Comparator.comparing(Refused::line, Comparator.nullsFirst(Comparator.naturalOrder())));
        for (Refused line : refused) {
            book.report().add(line);
        }
        reached = new Reached(
                part.end().lines(),
                part.end().bytes(),
                reached.accepted() + part.entries().size() - refusals.size(),
                reached.refused() + refused.size(),
                book.report().length(),
                false);
        write();
        book.progress().settled(part.entries().size() - refusals.size(), refused.size(), part.stored());
    }

    private void write() throws IOException {
        if (book.journal() != null) {
            book.journal().write(reached);
        }
    }

    private static List<Refusal> answered(Future<List<Refusal>> answer) throws IOException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (CancellationException e) {
            throw new InterruptedException("stopped");
        }
    }
}
