package io.tidings.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Where on the page the running text lies. */
final class PageShape {

    /** All blocks of a kind: the same tag and class in the same kind of box. */
    static final class Kind {
        int blocks;
        int length;
        int linked;
        int prose;
    }

    final List<Block> blocks;
    final Box root;
    final Box top;
    final Box marked;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final String mainKind;

    PageShape(List<Block> blocks) {
        this.blocks = blocks;
        this.root = root(blocks.getFirst().box);
        Set<Box> boxes = new LinkedHashSet<>();
        blocks.forEach(block -> score(block, boxes));
        this.top = boxes.stream()
                .max(Comparator.comparingDouble(box -> box.score * (1 - box.linkDensity())))
                .orElse(root);
        this.marked = marked(boxes);
        blocks.forEach(this::count);
        this.mainKind = kinds.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().prose))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Box root(Box box) {
        Box at = box;
        while (at.parent != null) {
            at = at.parent;
        }
        return at;
    }

    private static void score(Block block, Set<Box> boxes) {
        for (Box at = block.box; at != null && boxes.add(at); at = at.parent) {
            // Adds the boxes that were not met before.
        }
        if (!block.isProse()) {
            return;
        }
        double points = 1 + Math.min(5, block.text().length() / 100.0) + Sentences.punctuation(block.text()) * 0.3;
        double share = block.box.tag().equals("p") ? 0.3 : 1;
        for (Box at = block.box; at != null; at = at.parent) {
            at.score += points * share * weight(at);
            share = at == block.box && share < 1 ? 1 : share * 0.5;
        }
    }

    private static double weight(Box box) {
        boolean aside = box.hints.contains(Hint.COMMENT)
                || box.hints.contains(Hint.SIDE)
                || box.hints.contains(Hint.RELATED)
                || box.hints.contains(Hint.FOOT);
        boolean body = box.hints.contains(Hint.ARTICLE) || box.hints.contains(Hint.BODY);
        return (aside ? 0.5 : 1) * (body ? 1.25 : 1);
    }

    private static Box marked(Set<Box> boxes) {
        List<List<Box>> marks = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Box box : boxes) {
            if (box.element.attr("itemprop").contains("articleBody")) {
                marks.get(0).add(box);
            } else if (box.tag().equals("article")) {
                marks.get(1).add(box);
            } else if (box.tag().equals("main") || box.element.attr("role").equals("main")) {
                marks.get(2).add(box);
            }
        }
        Box root = root(boxes.iterator().next());
        ToIntFunction<Box> size = box -> root.prose > 0 ? box.prose : box.length;
        for (List<Box> mark : marks) {
            var longest = mark.stream().max(Comparator.comparingInt(size));
            if (longest.isPresent()
                    && size.applyAsInt(longest.get()) > 0
                    && size.applyAsInt(longest.get()) >= 0.3 * size.applyAsInt(root)) {
                return longest.get();
            }
        }
        return root;
    }

    private void count(Block block) {
        Kind kind = kinds.computeIfAbsent(name(block), any -> new Kind());
        kind.blocks++;
        kind.length += block.text().length();
        kind.linked += Math.min(block.linked, block.text().length());
        kind.prose += block.isProse() ? block.text().length() : 0;
    }

    Kind kind(Block block) {
        return kinds.getOrDefault(name(block), new Kind());
    }

    boolean isMainKind(Block block) {
        return name(block).equals(mainKind);
    }

    static String name(Block block) {
        Box box = block.box;
        return box.parent == null ? box.signature : box.parent.signature + ">" + box.signature;
    }
}
