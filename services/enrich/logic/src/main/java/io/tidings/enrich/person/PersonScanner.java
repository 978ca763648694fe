package io.tidings.enrich.person;

import io.tidings.enrich.person.NameParser.Name;
import io.tidings.enrich.person.OfficeParser.Office;
import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds people in a sentence: after an office or a title, before an office or letters, by a given name, or where the words
 * around tell of a person. The office is the one that stands beside the name.
 */
public final class PersonScanner {

    private final List<Token> tokens;
    private final NameParser names;
    private final OfficeParser offices;
    private final Neighbours neighbours;
    private final List<PersonMention> found = new ArrayList<>();

    private PersonScanner(List<Token> tokens) {
        this.tokens = tokens;
        this.names = new NameParser(tokens);
        this.offices = new OfficeParser(tokens, names);
        this.neighbours = new Neighbours(tokens);
    }

    /** The people of a sentence, in order; none in a line of capitals. */
    public static List<PersonMention> scan(List<Token> tokens) {
        PersonScanner scanner = new PersonScanner(tokens);
        int at = 0;
        while (at < tokens.size()) {
            at = scanner.step(at);
        }
        return scanner.found;
    }

    private int step(int at) {
        Token token = tokens.get(at);
        boolean office = PersonWords.OFFICES.contains(token.lower())
                || PersonWords.BEFORE_OFFICE.contains(token.lower())
                || token.isCapitalised();
        Office held = office ? offices.at(at, false) : null;
        if (held != null) {
            int after = afterOffice(held);
            return after > at ? after : held.headTo();
        }
        if (!token.isCapitalised()) {
            return at + 1;
        }
        if (PersonWords.HONORIFICS.contains(token.lower())) {
            int after = titled(at, null);
            return after > at ? after : at + 1;
        }
        return named(at);
    }

    /** "Minister for Housing, Siobhán Ní Dhomhnaill", "President Yoon". */
    private int afterOffice(Office held) {
        int at = held.to();
        boolean comma = at < tokens.size() && tokens.get(at).is(',');
        int next = skipArticle(comma ? at + 1 : at);
        String office = names.text(held.from(), held.to());
        int rank = comma ? afterAirRank(next) : next;
        if (rank < tokens.size() && isTitle(rank)) {
            return titled(rank, office);
        }
        Name name = next < tokens.size() ? names.at(next) : new Name(next, 0, next, next);
        boolean owner =
                name.to() < tokens.size() && tokens.get(name.to()).lower().equals("'s");
        if (!names.isPlausible(name) || (comma && (name.words() < 2 || owner))) {
            return held.from();
        }
        boolean known = PersonWords.isGiven(tokens.get(next)) && name.words() > 1;
        boolean unknown = name.words() > 1 && names.isUnknown(next) && !isPlaceName(name);
        boolean surname = name.words() == 1 && isTitleHead(held) && names.isUnknown(next);
        return known || unknown || surname ? add(next, name, office) : held.from();
    }

    /** "Air Chief Marshal", "Air Vice-Marshal": the last word is the title. */
    private int afterAirRank(int at) {
        int next = at;
        while (next < tokens.size()
                && next - at < 4
                && Set.of("air", "chief", "vice", "-").contains(tokens.get(next).lower())) {
            next++;
        }
        return next < tokens.size() && tokens.get(next).lower().equals("marshal") ? next : at;
    }

    private boolean isTitleHead(Office held) {
        Token head = tokens.get(held.headTo() - 1);
        return head.isCapitalised() && held.headTo() == held.to() && PersonWords.HONORIFICS.contains(head.lower());
    }

    private boolean isPlaceName(Name name) {
        for (int i = name.from(); i < name.to(); i++) {
            if (!PersonWords.isPlace(tokens.get(i))) {
                return false;
            }
        }
        return true;
    }

    private int skipArticle(int at) {
        boolean article = at < tokens.size()
                && Set.of("the", "her", "his", "their").contains(tokens.get(at).lower());
        return article ? at + 1 : at;
    }

    private boolean isTitle(int at) {
        return tokens.get(at).isCapitalised()
                && PersonWords.HONORIFICS.contains(tokens.get(at).lower())
                && !(PersonWords.isGiven(tokens.get(at)) && names.startsAt(at));
    }

    /** "the Hon Jane Roe", "Mr. Roe", "Senator Roe", "Prince Harry". */
    private int titled(int at, @Nullable String officeBefore) {
        int next = at;
        int last = at;
        String office = officeBefore;
        while (next < tokens.size() && (isTitle(next) || isJoint(next, at))) {
            last = tokens.get(next).kind() == Token.Kind.WORD && isTitle(next) ? next : last;
            next++;
        }
        Name name = next < tokens.size() ? names.at(next) : new Name(next, 0, next, next);
        boolean named = names.isPlausible(name)
                && (names.isUnknown(next) || names.isUnknown(name.to() - 1) || PersonWords.isGiven(tokens.get(next)));
        if (!named) {
            return at;
        }
        String title = tokens.get(last).lower();
        if (office == null && !PersonWords.PLAIN.contains(title)) {
            office = tokens.get(last).text();
        }
        boolean kept = PersonWords.KEPT.contains(title) && name.words() == 1;
        return kept ? addNamed(new Name(last, 2, name.to(), name.after()), at, office) : add(at, name, office);
    }

    /** The point of "Mr.", the hyphens and articles between titles. */
    private boolean isJoint(int at, int from) {
        boolean inside = at > from && at + 1 < tokens.size();
        boolean sign = tokens.get(at).is('.') || tokens.get(at).is('-');
        boolean article = tokens.get(at).lower().equals("the") && inside && isTitle(at + 1);
        return article || (inside && sign && tokens.get(at + 1).kind() == Token.Kind.WORD);
    }

    private int add(int from, Name name, @Nullable String before) {
        boolean surname = name.words() == 1;
        int after = names.afterLetters(name.after());
        int title = Math.max(
                from,
                name.from() - (name.from() > 1 && tokens.get(name.from() - 1).is('.') ? 2 : 1));
        boolean weak = before == null || PersonWords.WEAK.contains(before.toLowerCase(Locale.ROOT));
        String told = weak && !surname ? officeAfter(after) : null;
        boolean titleOnly = surname && before == null && from < name.from();
        String text = names.text(titleOnly ? title : name.from(), name.to());
        found.add(new PersonMention(text, surname, told != null ? told : before, from, name.to()));
        return Math.max(after, name.to());
    }

    private int addNamed(Name name, int from, @Nullable String office) {
        found.add(new PersonMention(names.text(name.from(), name.to()), false, office, from, name.to()));
        return name.after();
    }

    /** ", Minister for Veterans", " (the envoy)"; null when the office belongs to the next name. */
    private @Nullable String officeAfter(int at) {
        boolean sign = at + 1 < tokens.size()
                && (tokens.get(at).is(',')
                        || tokens.get(at).is('(')
                        || tokens.get(at).is('\u2013'));
        if (!sign) {
            return null;
        }
        int next = at + 1;
        while (next < tokens.size()
                && Set.of("the", "a", "an", "our", "his", "her", "their", "currently", "now")
                        .contains(tokens.get(next).lower())) {
            next++;
        }
        Office held = next < tokens.size() ? offices.at(next, true) : null;
        boolean others =
                held != null && held.to() < tokens.size() && names.at(held.to()).words() > 0;
        return held == null || others ? null : names.text(held.from(), held.to());
    }

    /** A name without office or title before it. */
    private int named(int at) {
        Name name = names.at(at);
        if (name.words() < 2 || !names.isPlausible(name)) {
            return Math.max(at + 1, name.words() < 2 ? name.to() : name.after());
        }
        if (!PersonWords.isGiven(tokens.get(at)) && PersonWords.isGiven(tokens.get(at + 1)) && names.startsAt(at + 1)) {
            return at + 1;
        }
        int after = names.afterLetters(name.after());
        boolean given = PersonWords.isGiven(tokens.get(at)) && !isPlaceName(name) && isWhole(name);
        boolean unknown = names.isUnknown(at) && names.isUnknown(name.to() - 1);
        boolean letters = after > name.to() && !isPlaceName(name);
        boolean told =
                unknown && (neighbours.isSpoken(at, after) || officeAfter(after) != null || neighbours.isAged(after));
        if (!given && !letters && !told) {
            return Math.max(at + 1, name.after());
        }
        return add(at, name, null);
    }

    /** A given name that is an ordinary word too needs a name after it that is none. */
    private boolean isWhole(Name name) {
        Token first = tokens.get(name.from());
        if (name.words() > 4) {
            return false;
        }
        return PersonWords.isCommon(first)
                ? names.isUnknown(name.from() + 1)
                : !PersonWords.isCommon(tokens.get(name.to() - 1)) || (name.words() == 2 && !isEveryday(name));
    }

    /** Two words of which the second is ordinary: a person only where it is no plural. */
    private boolean isEveryday(Name name) {
        return tokens.get(name.to() - 1).lower().endsWith("s");
    }
}
