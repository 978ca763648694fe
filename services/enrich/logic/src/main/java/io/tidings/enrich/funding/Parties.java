package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Passage;
import io.tidings.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who gives a line and who receives it, where the sentence names them with capitals beside the sum. */
final class Parties {

    private static final Set<String> TO = Set.of("to", "for");
    private static final Set<String> SMALL = Set.of("of", "for", "and", "the", "on", "in", "'s", "&", "de");
    private static final Set<String> GROUND = Set.of(
            "budget",
            "crescent",
            "house",
            "islands",
            "region",
            "river",
            "valley",
            "republic",
            "kingdom",
            "states",
            "treaty",
            "convention",
            "county",
            "city",
            "network");
    private static final Set<String> BODIES = Set.of(
            "trust",
            "club",
            "charity",
            "foundation",
            "federation",
            "cooperative",
            "corporation",
            "ngo",
            "plc",
            "unicef");

    private Parties() {}

    /** The organisation right after "to" behind the sum ("£3m to the World Food Programme"). */
    static @Nullable String recipient(Line line) {
        for (Mention mention : line.mentions()) {
            List<Token> tokens = mention.passage().tokens();
            int end = mention.passage().units().get(mention.segment().to() - 1).to();
            for (int at = mention.money().to();
                    at + 1 < end && at < mention.money().to() + 6;
                    at++) {
                String name = TO.contains(tokens.get(at).lower()) ? nameAt(tokens, at + 1) : null;
                if (name != null && isBody(name)) {
                    return name;
                }
            }
        }
        return null;
    }

    /** A government other than the announcer's that the sum comes "from" or that is its subject. */
    static @Nullable String funder(Line line) {
        for (Mention mention : line.mentions()) {
            Passage passage = mention.passage();
            int end = passage.units().get(mention.segment().to() - 1).to();
            for (int at = mention.money().to();
                    at + 1 < end && at < mention.money().to() + 4;
                    at++) {
                String name = passage.tokens().get(at).lower().equals("from") ? nameAt(passage.tokens(), at + 1) : null;
                if (name != null && isBody(name)) {
                    return name;
                }
            }
        }
        return null;
    }

    /** Whether a name is a body's that can give and be given money: not a road, a place, a fund. */
    private static boolean isBody(String name) {
        List<String> words = List.of(name.toLowerCase(Locale.ROOT).split(" ", -1));
        boolean body = words.stream()
                .anyMatch(word ->
                        BODIES.contains(word) || (FundWords.BODY_WORDS.contains(word) && !GROUND.contains(word)));
        boolean agency = new FundReader.Fund(name, "", 0, 0).isAgency();
        boolean initials = words.size() == 1 && name.equals(name.toUpperCase(Locale.ROOT));
        boolean fund = FundWords.KINDS.contains(words.getLast()) && !BODIES.contains(words.getLast());
        return agency || initials || (body && !fund);
    }

    /** A name of two capitalised words or more, or of capitals only. */
    private static @Nullable String nameAt(List<Token> tokens, int from) {
        int start = from < tokens.size() && tokens.get(from).lower().equals("the") ? from + 1 : from;
        int end = start;
        int last = start;
        while (end < tokens.size()
                && end - start < 10
                && (tokens.get(end).isCapitalised()
                        || SMALL.contains(tokens.get(end).lower()))) {
            last = tokens.get(end).isCapitalised() ? end + 1 : last;
            end++;
        }
        boolean initials = last == start + 1
                && tokens.get(start).text().length() > 2
                && tokens.get(start).text().chars().allMatch(Character::isUpperCase);
        return last - start < 2 && !initials ? null : Words.of(tokens.subList(start, last));
    }
}
