package io.tidings.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** {@code Score GOLD.jsonl READINGS.jsonl}: prints what readings are worth. */
public final class Score {

    private Score() {}

    /** The command. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: Score GOLD.jsonl READINGS.jsonl");
            System.exit(2);
        }
        System.out.print(text(Path.of(arguments[0]), Path.of(arguments[1])));
    }

    static String text(Path gold, Path found) throws IOException {
        Map<String, Reading> labels = JsonLines.readings(gold);
        Map<String, Reading> readings = JsonLines.readings(found);
        long read = labels.keySet().stream().filter(readings::containsKey).count();
        return String.format("%-30s %d  (read %d)%n", "documents", labels.size(), read)
                + Scorer.score(labels, readings).text();
    }
}
