package io.tidings.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code ./tidings accuracy} runs: measures everything, and writes it down if wanted. */
public final class Accuracy {

    private static final String USAGE = """
            Usage: ./tidings accuracy [--write | --wrong [RULE] | --train | --folds]
            Measures how well announcements are read.
              (nothing)       prints the figures and the floors that are broken
              --write         writes docs/accuracy.md and raises the floors
              --wrong [RULE]  lists the sentence cases that are read wrongly
              --train         trains all models anew and puts them into the modules; build again afterwards
              --folds         measures by models that have not seen what they read (ten minutes), for --write
            """;

    private Accuracy() {}

    /** The command. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Path root = Path.of(System.getProperty("tidings.home", "."));
        String option = arguments.length == 0 ? "" : arguments[0];
        switch (option) {
            case "" -> print(root);
            case "--write" -> write(root);
            case "--wrong" -> wrong(arguments.length > 1 ? arguments[1] : "");
            case "--train" -> train(root);
            case "--folds" -> Files.writeString(folds(root), ByFolds.measure().yaml());
            default -> System.out.print(USAGE);
        }
    }

    static Path document(Path root) {
        return root.resolve("docs/accuracy.md");
    }

    static Path floors(Path root) {
        return root.resolve("deploy/accuracy/floors.yaml");
    }

    static Path folds(Path root) {
        return root.resolve("deploy/accuracy/by-folds.yaml");
    }

    private static void train(Path root) throws IOException, InterruptedException {
        Training training = new Training(Files.createTempDirectory("tidings-training"), Optional.empty());
        training.run();
        training.install(root);
    }

    private static void print(Path root) throws IOException {
        Scoreboard board = Scoreboard.now(ByFolds.read(folds(root)));
        board.sets().forEach((name, card) -> {
            if (!name.contains("/")) {
                System.out.printf(
                        "%s: %d announcements%n%s%s%n", name, card.announcements(), card.text(), card.ownText());
            }
        });
        board.sentences()
                .forEach((file, cases) -> System.out.printf(
                        "sentences on %s: %s%n", file, cases.cases().text()));
        System.out.printf("sums as values: %s%n", board.mentions().text());
        Floors floors = Floors.read(floors(root));
        show("below the floor", floors.broken(board.figures()));
        show("clearly above the floor (--write raises it)", floors.risen(board.figures()));
    }

    private static void show(String heading, List<Floors.Finding> findings) {
        if (!findings.isEmpty()) {
            System.out.printf("%n%s:%n", heading);
            findings.forEach(finding -> System.out.println("  " + finding.text()));
        }
    }

    private static void write(Path root) throws IOException {
        if (LabelledSets.open().isEmpty()) {
            System.err.println(
                    "The evaluation's folder is not there (system property tidings.shared, default ../shared):"
                            + " without it the document would lose its first columns. Nothing was written.");
            System.exit(1);
        }
        Scoreboard board = Scoreboard.now(ByFolds.read(folds(root)));
        Files.writeString(document(root), AccuracyDocument.of(board));
        Floors floors = Floors.read(floors(root));
        show("below the floor", floors.broken(board.figures()));
        Files.writeString(floors(root), floors.raised(board.figures()).yaml());
        System.out.println("wrote " + document(root) + " and " + floors(root));
    }

    private static void wrong(String rule) {
        var analyser = Scoreboard.analyser();
        for (String file : SentenceCase.FILES) {
            List<SentenceCase> cases = SentenceCase.load(file).stream()
                    .filter(each -> rule.isEmpty() || each.rule().equals(rule))
                    .toList();
            SentenceBoard.of(cases, analyser).wrong().forEach(System.out::println);
        }
    }
}
