package io.tidings.page;

import io.tidings.linear.LinearModel;
import io.tidings.linear.train.Example;
import io.tidings.linear.train.LinearTrainer;
import io.tidings.linear.train.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Trains the model that tells text from furniture, on the pages in sight; the same pages give the same bytes. */
final class BlockTrainer {

    private static final Settings SETTINGS = new Settings(25, 80, 4);

    private BlockTrainer() {}

    /** Writes the model: the file's path is the only argument. */
    public static void main(String[] arguments) throws IOException {
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[0]))) {
            train(examples(ArticleSuite.inSight())).write(file);
        }
    }

    static LinearModel train(List<Example> examples) {
        return LinearTrainer.train(BlockJudge.NAME, BlockJudge.VERSION, examples, SETTINGS);
    }

    static List<Example> examples(List<ArticleSuite.Marked> pages) {
        List<Example> examples = new ArrayList<>();
        pages.forEach(page -> examples.addAll(examples(page)));
        return examples;
    }

    private static List<Example> examples(ArticleSuite.Marked marked) {
        PageBlocks page = blocks(marked);
        boolean[] labels = BlockLabels.of(page.shape().blocks, marked.body());
        double text = page.shape().blocks.stream()
                .filter(block -> labels[block.index])
                .mapToInt(block -> block.text().length())
                .sum();
        List<Example> examples = new ArrayList<>();
        for (Block block : page.shape().blocks) {
            // Every page counts about as much as any other, as it does in the measure.
            double weight = Math.min(6, 0.2 + 150.0 * block.text().length() / (text + 1000));
            String outcome = labels[block.index] ? BlockJudge.TEXT : BlockJudge.OTHER;
            examples.add(new Example(marked.id(), page.traits().of(block), Map.of(outcome, 1.0), weight));
        }
        return examples;
    }

    static PageBlocks blocks(ArticleSuite.Marked marked) {
        Document page = Jsoup.parse(new String(marked.html(), StandardCharsets.UTF_8), marked.url());
        StructuredData data = StructuredData.of(page);
        return PageBlocks.of(page, PageMetadata.of(page, data), data).orElseThrow();
    }
}
