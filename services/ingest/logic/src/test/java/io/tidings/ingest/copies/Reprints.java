package io.tidings.ingest.copies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What others make of an announcement when they print it again: the same facts in other surroundings. */
final class Reprints {

    private static final Map<String, String> AMERICAN = Map.ofEntries(
            Map.entry("programme", "program"),
            Map.entry("centre", "center"),
            Map.entry("organisation", "organization"),
            Map.entry("recognise", "recognize"),
            Map.entry("labour", "labor"),
            Map.entry("harbour", "harbor"),
            Map.entry("neighbour", "neighbor"),
            Map.entry("defence", "defense"),
            Map.entry("per cent", "percent"),
            Map.entry("travelling", "traveling"));

    private static final Map<String, String> HOUSE_STYLE = Map.of(
            " said ", " stated ",
            " today ", " on Tuesday ",
            " will ", " is going to ",
            " announced ", " unveiled ",
            " also ", " in addition ");

    private static final String[] FILLERS = {"certain", "local", "major", "further", "various", "recent"};

    private Reprints() {}

    /** By name, each with a random order of its own. */
    static Map<String, BiFunction<Told, Random, Told>> all() {
        Map<String, BiFunction<Told, Random, Told>> all = new LinkedHashMap<>();
        all.put("new headline", (told, random) -> told.under("What the announcement means for you"));
        all.put("dateline and agency line", Reprints::byAgency);
        all.put("tail cut by a third", (told, random) -> cut(told, 0.67));
        all.put("tail cut by half", (told, random) -> cut(told, 0.5));
        all.put("introduction of the editors", Reprints::introduced);
        all.put(
                "agency line, introduction, tail cut",
                (told, random) -> cut(introduced(byAgency(told, random), random), 0.75));
        all.put("slips of the pen corrected", Reprints::slips);
        all.put("American spelling", (told, random) -> told.everywhere(text -> replaced(text, AMERICAN)));
        all.put("sums written short", (told, random) -> told.everywhere(Reprints::shortSums));
        all.put("house style", (told, random) -> told.everywhere(text -> replaced(text, HOUSE_STYLE)));
        all.put("site furniture and contacts", Reprints::furnished);
        all.put("lines wrapped", (told, random) -> told.with(List.of(wrapped(told.body()))));
        all.put("two words in a hundred edited", (told, random) -> edited(told, random, 50));
        all.put(
                "all of it",
                (told, random) -> furnished(
                        introduced(slips(told.everywhere(text -> replaced(shortSums(text), AMERICAN)), random), random),
                        random));
        return all;
    }

    private static Told byAgency(Told told, Random random) {
        List<String> paragraphs = new ArrayList<>(told.paragraphs());
        paragraphs.set(0, "GENEVA, 4 March 2026 (Northern Newswire) – " + paragraphs.getFirst());
        return told.with(paragraphs)
                .under("Officials set out plans – " + told.title().toLowerCase(Locale.ROOT));
    }

    private static Told cut(Told told, double share) {
        List<String> kept = new ArrayList<>();
        int length = 0;
        for (String paragraph : told.paragraphs()) {
            if (length < told.body().length() * share) {
                kept.add(paragraph);
                length += paragraph.length();
            }
        }
        return told.with(kept);
    }

    private static Told introduced(Told told, Random random) {
        List<String> paragraphs = new ArrayList<>(told.paragraphs());
        paragraphs.addFirst(
                "Anna Lindqvist has followed the story for the Courier since spring. Below is what officials"
                        + " put out this week, which readers asked us to print in full after our report of 12 May.");
        return told.with(paragraphs);
    }

    private static Told furnished(Told told, Random random) {
        List<String> paragraphs = new ArrayList<>(told.paragraphs());
        paragraphs.addFirst("Share this page");
        paragraphs.addFirst("Press release");
        paragraphs.add("Media contact: press desk, +44 20 7946 0018, desk@courier.example");
        paragraphs.add("About us\n\nThe Courier is read by 40,000 people in 12 towns every morning.");
        paragraphs.add("Read more: our guide to the region");
        return told.with(paragraphs);
    }

    /** Two letters of one lower-case word in sixty change places. */
    private static Told slips(Told told, Random random) {
        return changed(
                told, random, 60, word -> word.charAt(0) + "" + word.charAt(2) + word.charAt(1) + word.substring(3));
    }

    private static Told edited(Told told, Random random, int every) {
        return changed(told, random, every, word -> FILLERS[random.nextInt(FILLERS.length)]);
    }

    private static Told changed(Told told, Random random, int every, UnaryOperator<String> change) {
        Pattern word = Pattern.compile("(?<=[a-z] )[a-z]{4,}(?= [a-z])");
        // Such words are about two of three.
        return told.with(List.of(word.matcher(told.body())
                .replaceAll(
                        match -> random.nextInt(every * 2 / 3) == 0 ? change.apply(match.group()) : match.group())));
    }

    private static String shortSums(String text) {
        return text.replaceAll("(\\d) million", "$1m")
                .replaceAll("(\\d) billion", "$1bn")
                .replace(" per cent", "%");
    }

    private static String replaced(String text, Map<String, String> words) {
        String replaced = text;
        for (var word : words.entrySet()) {
            replaced = replaced.replace(word.getKey(), word.getValue());
        }
        return replaced;
    }

    private static String wrapped(String text) {
        return text.replaceAll("(.{60,75}) ", "$1\n");
    }
}
