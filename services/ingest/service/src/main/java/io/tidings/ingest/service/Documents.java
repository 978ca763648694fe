package io.tidings.ingest.service;

import io.tidings.document.DocumentOutcome;
import io.tidings.document.DocumentOutcome.Reason;
import io.tidings.document.DocumentReader;
import io.tidings.document.DocumentsAwayException;
import io.tidings.document.process.DocumentProcess;
import io.tidings.document.process.ParserSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The one process that reads documents, for all who have some. */
@ApplicationScoped
public class Documents {

    /** A document that was read at the door in time is slow here because the machine is busy, but not for ever. */
    private static final int TRIES = 3;

    private static final Duration STAGE_WAIT = Duration.ofSeconds(10);

    private final IngestConfig config;
    private final DocumentProcess process;
    private final Map<Integer, Integer> slow = new ConcurrentHashMap<>();

    Documents(IngestConfig config) {
        this.config = config;
        this.process = new DocumentProcess(new ParserSettings(
                config.documentHeap(),
                config.documentWithin(),
                config.documentWait(),
                config.documentIdle(),
                ParserSettings.STANDARD.documents()));
    }

    /** For what comes in: one try. */
    public DocumentReader arriving() {
        return process;
    }

    /** For what is already held: it has half as much time again, and more tries. */
    public DocumentReader held() {
        Duration within = config.documentWithin().multipliedBy(3).dividedBy(2);
        DocumentReader reader = process.within(within, STAGE_WAIT);
        return bytes -> {
            DocumentOutcome outcome = reader.read(bytes);
            return isSlow(outcome) ? again(bytes, outcome) : outcome;
        };
    }

    private DocumentOutcome again(byte[] bytes, DocumentOutcome outcome) throws DocumentsAwayException {
        int key = Arrays.hashCode(bytes);
        if (slow.merge(key, 1, Integer::sum) < TRIES) {
            throw new DocumentsAwayException("a document takes too long; it is tried again", null);
        }
        slow.remove(key);
        return outcome;
    }

    private static boolean isSlow(DocumentOutcome outcome) {
        return outcome instanceof DocumentOutcome.Refused refused && refused.reason() == Reason.TOO_SLOW;
    }

    @PreDestroy
    void end() {
        process.close();
    }
}
