package io.tidings.accuracy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Trains all models in their order, each in a process of its own that reads with the models trained before it: what comes
 * later learns from what the earlier ones say.
 */
final class Training {

    private static final String CLASSIFY = "io/tidings/classify";
    private static final String ENRICH = "io/tidings/enrich";

    private static final List<Step> STEPS = List.of(
            new Step("themes", ThemeTrainer.class, folder -> List.of(folder.resolve(CLASSIFY))),
            new Step("kind and delta of sums", SumTrainer.class, folder -> List.of(folder.resolve(ENRICH))),
            new Step(
                    "regions, themes, fund and purpose of lines",
                    LineDetailTrainer.class,
                    folder -> List.of(folder.resolve(ENRICH))),
            new Step("roles of regions", RoleTrainer.class, folder -> List.of(folder.resolve(ENRICH + "/role.model"))));

    /** A trainer and what it is told to write. */
    private record Step(String name, Class<?> trainer, Function<Path, List<Path>> outputs) {}

    private final Path folder;
    private final Optional<Fold> without;

    /**
     * Prepares a training.
     *
     * @param folder takes the models, at the paths of the resources that they are
     * @param without announcements that no model may see
     */
    Training(Path folder, Optional<Fold> without) {
        this.folder = folder;
        this.without = without;
    }

    /** Trains; progress and what the trainers say goes to the terminal. */
    void run() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(CLASSIFY));
        Files.createDirectories(folder.resolve(ENRICH));
        for (Step step : STEPS) {
            System.out.println("training: " + step.name());
            start(
                    step.trainer(),
                    step.outputs().apply(folder).stream().map(Path::toString).toList());
        }
    }

    /** Runs a program with the models of this folder before those of the build. */
    void start(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx2500m"));
        without.ifPresent(fold -> command.add("-Dtidings.fold=" + fold.number() + "/" + fold.of()));
        Optional.ofNullable(System.getProperty("tidings.shared"))
                .ifPresent(shared -> command.add("-Dtidings.shared=" + shared));
        command.addAll(List.of("-cp", folder + File.pathSeparator + System.getProperty("java.class.path")));
        command.add(program.getName());
        command.addAll(arguments);
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(program.getSimpleName() + " ended with code " + code);
        }
    }

    /** Moves the trained models into the sources of the modules that read with them. */
    void install(Path root) {
        install(CLASSIFY, root.resolve("services/classify/logic/src/main/resources"));
        install(ENRICH, root.resolve("services/enrich/logic/src/main/resources"));
    }

    private void install(String place, Path resources) {
        try (var models = Files.newDirectoryStream(folder.resolve(place), "*.model")) {
            for (Path model : models) {
                Path to = resources.resolve(place).resolve(model.getFileName());
                Files.copy(model, to, StandardCopyOption.REPLACE_EXISTING);
                System.out.println("wrote " + to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
