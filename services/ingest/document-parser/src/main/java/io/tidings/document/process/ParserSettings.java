package io.tidings.document.process;

import java.time.Duration;

/**
 * How the process that parses documents is bounded.
 *
 * @param heap largest heap, as the JVM writes it
 * @param perDocument longest time for one document; then the process is killed and the document refused
 * @param patience longest wait for the documents before it; then documents count as away
 * @param idle after which a process that reads nothing is ended
 * @param documents after so many a new process is started, since parsers keep what they have seen
 */
public record ParserSettings(String heap, Duration perDocument, Duration patience, Duration idle, int documents) {

    /** What is measured in docs/figures.md. */
    public static final ParserSettings STANDARD =
            new ParserSettings("160m", Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(60), 200);

    /** The same with another patience. */
    public ParserSettings within(Duration document, Duration turn) {
        return new ParserSettings(heap, document, turn, idle, documents);
    }

    /** The same with another end of a process. */
    public ParserSettings ending(Duration idling, int read) {
        return new ParserSettings(heap, perDocument, patience, idling, read);
    }
}
