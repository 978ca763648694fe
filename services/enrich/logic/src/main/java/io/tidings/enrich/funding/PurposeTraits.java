package io.tidings.enrich.funding;

import io.tidings.enrich.passage.Unit;
import io.tidings.text.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the words of a phrase tell of whether they say what a sum is for. */
final class PurposeTraits {

    private final PurposePhrase phrase;
    private final String kind;
    private final List<Unit> units;
    private final Set<String> traits = new LinkedHashSet<>();

    private PurposeTraits(PurposePhrase phrase) {
        this.phrase = phrase;
        this.kind = phrase.start().kind();
        this.units = phrase.passage().units();
    }

    static Set<String> of(PurposePhrase phrase) {
        PurposeTraits traits = new PurposeTraits(phrase);
        traits.length();
        traits.margins();
        traits.names();
        traits.verbs();
        return traits.traits;
    }

    private void length() {
        List<Token> tokens = phrase.tokens();
        long telling = tokens.stream().filter(PurposeWords::isTelling).count();
        traits.add("end=" + phrase.end());
        traits.add("telling=" + Math.min(7, telling));
        traits.add("telling=" + (telling < 2 ? "one" : telling < 7 ? "some" : "many") + " kind=" + kind);
        traits.add("hollow=" + (tokens.size() - telling) * 4 / tokens.size());
    }

    private void margins() {
        String first = "first=" + word(phrase.from());
        traits.add(first);
        traits.add(first + " kind=" + kind);
        traits.add("last=" + word(phrase.to() - 1));
        traits.add("next=" + (phrase.to() < units.size() ? next(phrase.key(phrase.to())) : "$"));
    }

    private static String next(String key) {
        return PurposeWords.PAUSES.contains(key) || PurposeWords.ENDS.contains(key) ? key : "other";
    }

    private String word(int unit) {
        String key = phrase.key(unit);
        if (PurposeStarts.isVerb(key)) {
            return "verb";
        }
        if (key.endsWith("ing")) {
            return "ing";
        }
        String noun = WordClasses.noun(key);
        String people = WordClasses.people(key);
        return noun != null ? noun : people != null ? "people" : form(unit);
    }

    private String form(int unit) {
        Token token = phrase.passage().tokens().get(units.get(unit).from());
        return token.isCapitalised() ? "name" : token.kind() == Token.Kind.NUMBER ? "number" : "word";
    }

    /** Funds, bodies and places: who gets the money rather than what it is for. */
    private void names() {
        boolean place = true;
        boolean body = false;
        for (Unit unit : units.subList(phrase.from(), phrase.to())) {
            place &= !unit.places().isEmpty() || PurposeWords.MARGINS.contains(unit.key());
            body |= FundWords.BODY_WORDS.contains(unit.key()) && isCapitalised(unit);
        }
        if (phrase.tokens().stream()
                .anyMatch(token -> FundWords.KINDS.contains(token.lower()) && token.isCapitalised())) {
            traits.add("fund");
        }
        addIf(place, "place only");
        addIf(body, "body");
        boolean goesOn = units.subList(phrase.to(), phrase.start().limit()).stream()
                .anyMatch(unit -> unit.key().equals("for"));
        if (goesOn) {
            traits.add("for behind kind=" + kind + (body ? " body" : ""));
        }
    }

    private boolean isCapitalised(Unit unit) {
        return phrase.passage().tokens().get(unit.from()).isCapitalised();
    }

    private void addIf(boolean holds, String trait) {
        if (holds) {
            traits.add(trait);
            traits.add(trait + " kind=" + kind);
        }
    }

    private void verbs() {
        for (int i = phrase.from() + 1; i < phrase.to(); i++) {
            VerbGroup group = VerbGroup.at(units, i);
            String form = group == null ? "ing" : group.form();
            if (!form.equals("ing") && !form.equals("infinitive")) {
                traits.add("verb inside");
            }
        }
    }
}
