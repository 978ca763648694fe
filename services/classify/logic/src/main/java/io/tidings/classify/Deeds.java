package io.tidings.classify;

import io.tidings.text.Sentence;
import io.tidings.text.Token;
import java.util.Set;

/**
 * Tells sentences that say what is done, decided or paid from those that explain: a theme counts when it is what the
 * announcement does.
 */
final class Deeds {

    private static final double PAID = 1.7;
    private static final double DONE = 1.25;
    private static final double TOLD = 1;

    private static final String CURRENCIES = "£$€¥";
    private static final Set<String> MONEY =
            Set.of("million", "billion", "funding", "grant", "grants", "fund", "funds");
    private static final Set<String> VERBS = Set.of(
            "announce",
            "announced",
            "announces",
            "announcing",
            "launch",
            "launched",
            "launches",
            "invest",
            "investing",
            "provide",
            "provides",
            "providing",
            "establish",
            "established",
            "establishing",
            "introduce",
            "introduced",
            "sign",
            "signed",
            "commit",
            "committed",
            "agreed",
            "approved",
            "opened",
            "unveiled",
            "unveil",
            "appointed",
            "awarded",
            "deliver",
            "commence",
            "begin",
            "create",
            "creating",
            "expand",
            "extend",
            "impose",
            "imposed",
            "ban",
            "repeal",
            "condemn",
            "condemns",
            "will",
            "today");

    private Deeds() {}

    /** How much more than usual the terms of a sentence count. */
    static double weight(Sentence sentence) {
        double weight = TOLD;
        for (Token token : sentence.tokens()) {
            if (isMoney(token)) {
                return PAID;
            }
            weight = VERBS.contains(token.lower()) ? DONE : weight;
        }
        return weight;
    }

    private static boolean isMoney(Token token) {
        boolean mark = token.kind() == Token.Kind.MARK && CURRENCIES.contains(token.text());
        return mark || MONEY.contains(token.lower());
    }
}
