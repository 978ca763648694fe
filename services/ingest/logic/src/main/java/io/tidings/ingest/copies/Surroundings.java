package io.tidings.ingest.copies;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span.Part;
import io.tidings.text.Block;
import io.tidings.text.Block.Kind;
import io.tidings.text.Sentence;
import io.tidings.text.StructuredText;
import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts away what stands around an announcement and differs from reprint to reprint: datelines, headlines above the first
 * sentence, notes to editors, whom to call, what a site invites to.
 */
final class Surroundings {

    /** Notes may be cut when at least this many tokens stand before them. */
    private static final int FEWEST_TOKENS = 60;

    private static final int FURNITURE_TOKENS = 14;
    private static final int CONTACT_TOKENS = 40;
    private static final int LONGEST_HEADLINE = 100;
    private static final String ENDINGS = ".!?。！？।؟۔…";
    private static final int PHONE_DIGITS = 7;

    private static final Set<String> FURNITURE = Set.of(
            "share",
            "print",
            "read",
            "related",
            "follow",
            "subscribe",
            "skip",
            "copyright",
            "©",
            "published",
            "updated",
            "posted",
            "reporting",
            "source",
            "tags",
            "topics",
            "filed",
            "photo",
            "image",
            "media",
            "press",
            "joint",
            "for",
            "this",
            "advertisement",
            "sign",
            "click",
            "view",
            "back",
            "home",
            "email",
            "tel",
            "phone",
            "contact",
            "by");

    private Surroundings() {}

    /** The blocks of the body that are compared. */
    static List<Block> without(Content content, StructuredText text) {
        List<Block> kept = new ArrayList<>();
        boolean begun = false;
        for (Block block : text.blocks()) {
            boolean body = block.part() == Part.BODY && block.kind() != Kind.DATELINE;
            if (body && (begun || !isHeadline(content, block)) && !isFurniture(content, block)) {
                kept.add(block);
                begun = true;
            }
        }
        return withoutNotes(kept);
    }

    private static boolean isHeadline(Content content, Block block) {
        return block.kind() == Kind.HEADING
                && block.end() - block.start() <= LONGEST_HEADLINE
                && isUnfinished(content, block);
    }

    /** Whether no sentence ends at its end. */
    private static boolean isUnfinished(Content content, Block block) {
        return ENDINGS.indexOf(content.body().charAt(block.end() - 1)) < 0;
    }

    private static List<Block> withoutNotes(List<Block> blocks) {
        List<Block> proper = blocks.stream().filter(block -> !block.notes()).toList();
        int before = tokens(proper);
        return before >= FEWEST_TOKENS && before * 2 >= tokens(blocks) - before ? proper : blocks;
    }

    private static int tokens(List<Block> blocks) {
        return blocks.stream().mapToInt(Surroundings::tokens).sum();
    }

    private static int tokens(Block block) {
        return block.sentences().stream().mapToInt(one -> one.tokens().size()).sum();
    }

    private static boolean isFurniture(Content content, Block block) {
        int tokens = tokens(block);
        if (tokens > CONTACT_TOKENS || tokens == 0) {
            return tokens == 0;
        }
        Token first = block.sentences().getFirst().tokens().getFirst();
        boolean furniture = tokens <= FURNITURE_TOKENS && FURNITURE.contains(first.lower());
        return (furniture && isUnfinished(content, block)) || isContact(block);
    }

    /** An address of electronic mail, or as many digits in a row as only a telephone has. */
    private static boolean isContact(Block block) {
        int digits = 0;
        for (Sentence sentence : block.sentences()) {
            for (Token token : sentence.tokens()) {
                boolean figures =
                        token.kind() == Token.Kind.NUMBER && token.text().indexOf(',') < 0;
                digits = figures ? digits + token.text().length() : token.kind() == Token.Kind.MARK ? digits : 0;
                if (token.is('@') || digits > PHONE_DIGITS + 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
