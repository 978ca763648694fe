package io.tidings.page;

import io.tidings.linear.Features;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is noticed about one block by itself and by where it stands. */
final class BlockTraits {

    private static final List<String> TAGS = List.of(
            "article",
            "main",
            "section",
            "aside",
            "footer",
            "header",
            "figure",
            "figcaption",
            "blockquote",
            "ul",
            "ol",
            "dl",
            "li",
            "table",
            "td",
            "th",
            "form",
            "fieldset",
            "p",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "details",
            "address",
            "caption",
            "center");

    private final PageShape shape;
    private final PageWords words;
    private final int first;
    private final int last;
    private final int heading;
    private final Box titledBox;

    BlockTraits(PageShape shape, PageWords words) {
        this.shape = shape;
        this.words = words;
        int from = -1;
        int to = 0;
        for (Block block : shape.blocks) {
            if (block.isProse() && block.box.isIn(shape.top)) {
                from = from < 0 ? block.index : from;
                to = block.index;
            }
        }
        this.heading = words.heading(shape);
        this.titledBox = heading < 0 ? shape.root : titledBox(shape.blocks.get(heading).box, shape.root);
        this.first = from;
        this.last = to;
    }

    /** The smallest box with the headline and some running text. */
    private static Box titledBox(Box heading, Box root) {
        Box at = heading;
        while (at.parent != null && at.prose < Math.max(200, root.prose * 0.05)) {
            at = at.parent;
        }
        return at;
    }

    Features of(Block block) {
        var features = new Features();
        text(block, features);
        place(block, features);
        names(block, features);
        container(block, features);
        kind(block, features);
        neighbours(block, features);
        PhraseTraits.add(block.text(), features);
        words.add(block, features);
        return features;
    }

    static String length(int length) {
        return length < 10
                ? "0"
                : length < 25
                        ? "1"
                        : length < 50 ? "2" : length < 80 ? "3" : length < 140 ? "4" : length < 250 ? "5" : "6";
    }

    static String share(double share) {
        return share <= 0 ? "0" : share < 0.15 ? "1" : share < 0.35 ? "2" : share < 0.6 ? "3" : share < 0.9 ? "4" : "5";
    }

    private void text(Block block, Features features) {
        String text = block.text();
        String length = length(text.length());
        String links = share(block.linkDensity());
        features.add("len", length);
        features.add("link", links);
        features.add("len,link", length + links);
        features.add("part", share((double) text.length() / Math.max(1, shape.root.prose)) + block.isProse());
        features.add("small", share(Sentences.smallWords(text) * 2));
        features.add("marks", String.valueOf(Math.min(4, Sentences.punctuation(text))));
        features.add("ends,len", Sentences.ends(text) + length);
        features.add("loglen", Math.log1p(text.length()) / 5);
        if (block.strong) {
            features.add("strong,len", length);
        }
        if (Character.isLowerCase(text.charAt(0))) {
            features.add("lower");
        }
        if (text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT))) {
            features.add("caps");
        }
    }

    private void place(Block block, Features features) {
        features.add("tag", block.box.tag());
        features.add("tag,len", block.box.tag() + length(block.text().length()));
        Set<String> seen = new HashSet<>();
        for (Box at = block.box; at != null; at = at.parent) {
            if (TAGS.contains(at.tag()) && seen.add(at.tag())) {
                features.add("in", at.tag());
                features.add("in,prose", at.tag() + block.isProse());
            }
        }
        features.add("before", block.index < first ? "yes" : block.index > last ? "after" : "no");
        double at = (double) (block.index - first) / Math.max(1, last - first);
        int titled = block.index - heading;
        features.add(
                "titled",
                heading < 0 ? "none" : titled < 0 ? "before" : titled < 6 ? "soon" : titled < 40 ? "after" : "late");
        features.add("titled.in", heading >= 0 && titled > 0 && block.box.isIn(titledBox) ? "yes" : "no");
        features.add("at", at < 0 ? "-" : at > 1 ? "+" : String.valueOf((int) (at * 4)));
    }

    private void names(Block block, Features features) {
        int steps = 0;
        for (Box at = block.box; at != null; at = at.parent) {
            boolean inside = at.depth > shape.top.depth;
            String where = steps < 1 ? "own" : steps < 3 ? "near" : inside ? "inner" : "far";
            for (Hint hint : at.hints) {
                features.add(where, hint.name());
                features.add(where + (block.isProse() ? "p" : "-"), hint.name());
            }
            steps++;
        }
    }

    private static final Set<String> PARTS = Set.of("p", "li", "td", "th", "tr", "dd", "dt", "tbody", "h2", "h3", "h4");

    private void repeated(Block block, Features features) {
        int most = 1;
        Box of = shape.root;
        for (Box at = block.box; at != null; at = at.parent) {
            if (!PARTS.contains(at.tag()) && at.alike() > most) {
                most = at.alike();
                of = at;
            }
        }
        String count = most < 2 ? "1" : most < 3 ? "2" : most < 6 ? "3" : most < 15 ? "6" : "15";
        features.add("repeat", count);
        features.add("repeat,share", count + share((double) of.prose / Math.max(1, shape.root.prose)));
        features.add("repeat,p", count + block.isProse() + of.isIn(shape.top));
    }

    private void container(Block block, Features features) {
        repeated(block, features);
        boolean inTop = block.box.isIn(shape.top);
        boolean inMarked = block.box.isIn(shape.marked);
        String prose = block.isProse() ? "p" : "-";
        features.add("top", inTop + prose);
        features.add("marked", inMarked + (shape.marked == shape.root ? "root" : "") + prose);
        int steps = block.box.depth - shape.top.depth;
        features.add("steps", inTop ? String.valueOf(Math.min(5, steps)) : "out");
        Box near = block.box.parent == null ? block.box : block.box.parent;
        features.add("near.link", share(near.linkDensity()));
        features.add("near.prose", share((double) near.prose / Math.max(1, shape.root.prose)));
        features.add("near.own", share((double) near.prose / Math.max(1, near.length)));
        Box group = group(block);
        features.add("group.link", share(group.linkDensity()) + (inTop ? "t" : "o"));
        features.add("group.prose", share((double) group.prose / Math.max(1, group.length)) + (inTop ? "t" : "o"));
        features.add("group.share", share((double) group.prose / Math.max(1, shape.root.prose)));
    }

    /** The part of the article's box (or of the page) that the block belongs to. */
    private Box group(Block block) {
        Box at = block.box;
        while (at.parent != null && at.parent != shape.top && at.parent != shape.root) {
            at = at.parent;
        }
        return at;
    }

    private void kind(Block block, Features features) {
        PageShape.Kind kind = shape.kind(block);
        features.add("kind.main", String.valueOf(shape.isMainKind(block)));
        features.add("kind.share", share((double) kind.prose / Math.max(1, shape.root.prose)));
        features.add("kind.link", share((double) kind.linked / Math.max(1, kind.length)));
        features.add("kind.len", length(kind.length / kind.blocks));
        features.add("kind.n", kind.blocks < 2 ? "1" : kind.blocks < 5 ? "2" : kind.blocks < 15 ? "5" : "15");
    }

    private void neighbours(Block block, Features features) {
        for (int by : new int[] {-2, -1, 1, 2}) {
            int at = block.index + by;
            if (at < 0 || at >= shape.blocks.size()) {
                features.add("n" + by, "none");
                continue;
            }
            Block other = shape.blocks.get(at);
            boolean together = other.box.parent == block.box.parent;
            features.add(
                    "n" + by, (other.isProse() ? "p" : length(other.text().length())) + share(other.linkDensity()));
            features.add("n.tag" + by, other.box.tag() + together);
        }
    }
}
