package io.tidings.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the announcements of the fold that {@code tidings.fold} names, with the models on the class path. */
public final class FoldReader {

    private FoldReader() {}

    /** Takes the file of records to write, a line for each announcement. */
    public static void main(String[] args) throws IOException {
        Fold fold = Fold.asked().orElseThrow(() -> new IllegalArgumentException("tidings.fold=K/N is missing"));
        LabelledSet texts = LabelledSet.joined(
                "fold", LabelledSets.learnable().stream().map(fold::only).toList());
        List<JsonNode> records = texts.records(Scoreboard.analyser());
        Files.write(Path.of(args[0]), records.stream().map(JsonNode::toString).toList());
    }
}
