package io.tidings.classify;

import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds the terms of all themes in one pass. Of the phrases that begin at a word only the longest counts, and none that
 * lies within a longer one: so a phrase guards the terms it holds.
 */
final class TermMatcher {

    /** Stands for a mark between words that do not belong together: no word's number. */
    private static final int BREAK = -1;

    private static final int[] BREAKS = {BREAK};

    private final WordIndex words = new WordIndex();
    private final Node root = new Node();

    TermMatcher(ThemeKnowledge knowledge) {
        Phrases phrases = new Phrases(knowledge.spellings());
        for (int theme = 0; theme < knowledge.themes().size(); theme++) {
            learn(theme, knowledge.themes().get(theme), phrases);
        }
        for (String ignored : knowledge.ignored()) {
            phrases.in(ignored).forEach(phrase -> node(phrase).terminal = true);
        }
    }

    private void learn(int theme, ThemeTerms known, Phrases phrases) {
        known.terms()
                .forEach((force, patterns) ->
                        phrases.in(patterns).forEach(phrase -> node(phrase).add(new Sense(theme, force.weight))));
    }

    /**
     * Hands over every term of a sentence, in order. Phrases that mean nothing are not handed over.
     *
     * @param tokens a sentence's, {@linkplain Offices#without without offices}
     */
    void find(List<Token> tokens, Consumer<Term> found) {
        int[][] numbers = new int[tokens.size()][];
        for (int i = 0; i < numbers.length; i++) {
            Token token = tokens.get(i);
            numbers[i] = token.kind() == Token.Kind.MARK ? BREAKS : words.numbersOf(token);
        }
        int reached = 0;
        for (int i = 0; i < numbers.length; i++) {
            Longest longest = new Longest(numbers, i);
            longest.follow(root, i);
            if (longest.end > reached) {
                reached = longest.end;
                longest.report(tokens, found);
            }
        }
    }

    private Node node(List<String> phrase) {
        Node node = root;
        for (String word : phrase) {
            node = node.next.computeIfAbsent(words.number(word), any -> new Node());
        }
        node.terminal = true;
        return node;
    }

    /**
     * What a term says for one theme.
     *
     * @param theme the theme's place in the knowledge
     * @param weight how much it says
     */
    record Sense(int theme, double weight) {}

    /**
     * A term where it stands.
     *
     * @param words its words in lower case, the same wherever it stands
     * @param senses what it says, once for each theme it speaks for
     * @param start offset of its first word
     * @param end offset after its last word
     */
    record Term(String words, Collection<Sense> senses, int start, int end) {}

    private static final class Node {
        private final Map<Integer, Node> next = new HashMap<>(4);
        private final Map<Integer, Sense> senses = new TreeMap<>();
        private boolean terminal;

        void add(Sense sense) {
            senses.merge(sense.theme(), sense, Node::stronger);
        }

        static Sense stronger(Sense one, Sense other) {
            return one.weight() >= other.weight() ? one : other;
        }
    }

    /** The longest phrases that begin at one word; several when words are known by more than one number. */
    private static final class Longest {
        private final int[][] numbers;
        private final int start;
        private final List<Node> nodes = new ArrayList<>(2);
        private int end;

        Longest(int[][] numbers, int start) {
            this.numbers = numbers;
            this.start = start;
        }

        void follow(Node node, int at) {
            if (node.terminal && at >= end && at > start) {
                if (at > end) {
                    nodes.clear();
                }
                end = at;
                nodes.add(node);
            }
            if (at < numbers.length && !node.next.isEmpty() && !isBreak(numbers[at])) {
                step(node, at);
            }
        }

        private static boolean isBreak(int[] word) {
            return word.length == 1 && word[0] == BREAK;
        }

        private void step(Node node, int at) {
            for (int number : numbers[at]) {
                Node next = node.next.get(number);
                if (next != null) {
                    follow(next, at + 1);
                }
            }
            Node any = at > start ? node.next.get(WordIndex.ANY) : null;
            if (any != null) {
                follow(any, at + 1);
            }
        }

        void report(List<Token> tokens, Consumer<Term> found) {
            Map<Integer, Sense> senses = nodes.get(0).senses;
            if (nodes.size() > 1) {
                senses = new TreeMap<>();
                for (Node node : nodes) {
                    for (Sense sense : node.senses.values()) {
                        senses.merge(sense.theme(), sense, Node::stronger);
                    }
                }
            }
            if (!senses.isEmpty()) {
                List<Token> own = tokens.subList(start, end);
                String words = own.stream().map(Token::lower).collect(Collectors.joining(" "));
                found.accept(new Term(
                        words,
                        senses.values(),
                        own.getFirst().start(),
                        own.getLast().end()));
            }
        }
    }
}
