package io.tidings.benchmarks;

import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Content;
import io.tidings.ingest.copies.CopyKeys;
import io.tidings.ingest.copies.Originals;
import io.tidings.ingest.copies.TextSketch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/**
 * Time for an announcement of about 600 words. All are variants of one template, the worst case: each is compared with as many
 * others as are ever compared.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Threads(1)
public class CopiesBenchmark {

    private static final int TEXTS = 400;

    private final Content[] contents = contents();
    private final CopyKeys[] keys = new CopyKeys[TEXTS];
    private Originals originals = new Originals();
    private int next;

    /** Sketches the texts that are compared. */
    public CopiesBenchmark() {
        for (int i = 0; i < TEXTS; i++) {
            keys[i] = new CopyKeys(List.of(), TextSketch.of("r", contents[i], Optional.empty()));
        }
    }

    /** From the text to its sketch and bands. */
    @Benchmark
    public Object sketch() {
        next = (next + 1) % TEXTS;
        return TextSketch.of("r", contents[next], Optional.empty());
    }

    /** Finds what is like it in memory, and compares. */
    @Benchmark
    public Object decide() {
        next = (next + 1) % TEXTS;
        originals = next == 0 ? new Originals() : originals;
        originals.decide(new AnnouncementId(String.format("%032x", next)), keys[next], Optional.empty(), List.of());
        return originals;
    }

    /** From a sketch to what is stored, and back. */
    @Benchmark
    public Object store() {
        next = (next + 1) % TEXTS;
        return TextSketch.of(keys[next].near().orElseThrow().sketch().bytes());
    }

    /** Does nothing with the text but look at it. */
    @Benchmark
    public int baseline() {
        next = (next + 1) % TEXTS;
        String body = contents[next].body();
        int letters = 0;
        for (int i = 0; i < body.length(); i++) {
            letters += Character.isLetter(body.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static Content[] contents() {
        var generated = new GeneratedAnnouncements("copies");
        Content[] contents = new Content[TEXTS];
        for (int i = 0; i < TEXTS; i++) {
            contents[i] = new Content("UK gives £" + i + " million", generated.text(i, "£" + i + " million"), "en");
        }
        return contents;
    }
}
