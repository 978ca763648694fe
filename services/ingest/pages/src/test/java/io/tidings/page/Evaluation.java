package io.tidings.page;

import io.tidings.linear.LinearModel;
import io.tidings.linear.train.Example;
import io.tidings.linear.train.Folds;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Prints how well pages are read: ours in sight and by folds, and others on the same pages in the same run. */
final class Evaluation {

    private static final int FOLDS = 6;

    private Evaluation() {}

    /** {@code --set-aside} scores the pages set aside as well; that is for once. */
    public static void main(String[] arguments) {
        List<ArticleSuite.Marked> pages = ArticleSuite.inSight();
        print("ours, in sight (learned from them)", pages, Evaluation::ours);
        print("ours, by " + FOLDS + " folds", pages, byFolds(pages));
        print("Readability4J", pages, Evaluation::readability);
        print("all visible text", pages, page -> Jsoup.parse(html(page)).text());
        if (List.of(arguments).contains("--set-aside")) {
            List<ArticleSuite.Marked> aside = ArticleSuite.setAside();
            print("ours, set aside", aside, Evaluation::ours);
            print("Readability4J, set aside", aside, Evaluation::readability);
        }
        if (List.of(arguments).contains("--speed")) {
            speed(pages);
        }
        if (List.of(arguments).contains("--worst")) {
            worst(pages, byFolds(pages));
        }
    }

    static String ours(ArticleSuite.Marked page) {
        return PageReader.read(page.html(), Optional.of("text/html; charset=utf-8"), URI.create("http://page.example"))
                .text();
    }

    static ShingleScore.Means means(List<ArticleSuite.Marked> pages, Function<ArticleSuite.Marked, String> reader) {
        return ShingleScore.Means.of(pages.stream()
                .map(page -> ShingleScore.of(page.body(), reader.apply(page)))
                .toList());
    }

    private static void print(
            String name, List<ArticleSuite.Marked> pages, Function<ArticleSuite.Marked, String> reader) {
        System.out.printf("%-40s %d pages  %s%n", name, pages.size(), means(pages, reader));
    }

    /** Each page read by a model that was trained without it. */
    private static Function<ArticleSuite.Marked, String> byFolds(List<ArticleSuite.Marked> pages) {
        List<Example> examples = BlockTrainer.examples(pages);
        List<BlockJudge> judges = new ArrayList<>();
        List<Set<String>> held = new ArrayList<>();
        Folds.each(FOLDS, examples, (train, test) -> {
            LinearModel model = BlockTrainer.train(train);
            judges.add(new BlockJudge(model));
            held.add(test.stream().map(Example::group).collect(Collectors.toCollection(TreeSet::new)));
        });
        return page -> {
            for (int fold = 0; fold < judges.size(); fold++) {
                if (held.get(fold).contains(page.id())) {
                    return read(page, judges.get(fold));
                }
            }
            throw new IllegalArgumentException(page.id());
        };
    }

    private static String read(ArticleSuite.Marked marked, BlockJudge judge) {
        Document page = Jsoup.parse(html(marked), "http://page.example");
        StructuredData data = StructuredData.of(page);
        return MainText.of(page, PageMetadata.of(page, data), data, judge).text();
    }

    /** Pages of 80 to 120 kB a second on one thread, warm. */
    private static void speed(List<ArticleSuite.Marked> pages) {
        List<ArticleSuite.Marked> usual = pages.stream()
                .filter(page -> page.html().length > 80_000 && page.html().length < 120_000)
                .toList();
        for (int round = 0; round < 6; round++) {
            long start = System.nanoTime();
            usual.forEach(Evaluation::ours);
            System.out.printf("%.0f pages a second%n", usual.size() * 1e9 / (System.nanoTime() - start));
        }
    }

    private static void worst(List<ArticleSuite.Marked> pages, Function<ArticleSuite.Marked, String> reader) {
        pages.stream()
                .sorted(Comparator.comparingDouble(
                        page -> ShingleScore.of(page.body(), reader.apply(page)).f1()))
                .limit(15)
                .forEach(page -> {
                    ShingleScore score = ShingleScore.of(page.body(), reader.apply(page));
                    System.out.printf(
                            "%.3f P %.3f R %.3f %s%n", score.f1(), score.precision(), score.recall(), page.url());
                });
    }

    private static String readability(ArticleSuite.Marked page) {
        String text = new Readability4J(page.url(), html(page)).parse().getTextContent();
        return text == null ? "" : text;
    }

    private static String html(ArticleSuite.Marked page) {
        return new String(page.html(), StandardCharsets.UTF_8);
    }
}
