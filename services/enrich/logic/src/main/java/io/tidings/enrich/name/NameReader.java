package io.tidings.enrich.name;

import io.tidings.contracts.Content;
import io.tidings.contracts.Organisation;
import io.tidings.contracts.Person;
import io.tidings.contracts.Span;
import io.tidings.enrich.lookup.Keys;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.person.PersonMention;
import io.tidings.enrich.person.PersonScanner;
import io.tidings.text.Token;
import java.util.BitSet;
import java.util.List;

/** Finds organisations and people by the capitals, the kinds of body and the offices in their names. */
public final class NameReader {

    /** From this share of capitals on a headline tells nothing by them. */
    private static final double MOSTLY = 0.65;

    private final Content content;
    private final OrganisationsFound organisations = new OrganisationsFound();
    private final PeopleFound people = new PeopleFound();

    private NameReader(Content content) {
        this.content = content;
    }

    /** What was read of names. */
    public record NamesRead(List<Organisation> organisations, List<Person> people) {}

    /** Reads names. */
    public static NamesRead read(Content content, List<Passage> passages) {
        NameReader reader = new NameReader(content);
        passages.forEach(reader::read);
        return new NamesRead(reader.organisations.organisations(), reader.people.people());
    }

    private void read(Passage passage) {
        List<Token> tokens = passage.tokens();
        BitSet persons = new BitSet();
        for (PersonMention person : PersonScanner.scan(tokens)) {
            people.add(person, span(passage, person.from(), person.to()));
            persons.set(person.from(), person.to());
        }
        if (passage.isTitle() && isCapitals(tokens)) {
            return;
        }
        List<String> keys = tokens.stream().map(Keys::of).toList();
        for (OrganisationScanner.Found body : OrganisationScanner.scan(tokens, keys, persons::get)) {
            String name = text(tokens, body.from(), body.to());
            organisations.add(name, span(passage, body.from(), body.to()));
            persons.set(body.from(), body.to());
            if (body.shortForm() != null) {
                organisations.stands(body.shortForm(), name);
            }
        }
        shortForms(passage, persons);
    }

    private void shortForms(Passage passage, BitSet taken) {
        for (int i = 0; i < passage.tokens().size(); i++) {
            String word = passage.tokens().get(i).text();
            if (!taken.get(i) && organisations.isShortForm(word)) {
                organisations.add(word, span(passage, i, i + 1));
            }
        }
    }

    private static boolean isCapitals(List<Token> tokens) {
        long words =
                tokens.stream().filter(token -> token.kind() == Token.Kind.WORD).count();
        long capitals = tokens.stream().filter(Token::isCapitalised).count();
        return words > 2 && capitals > MOSTLY * words;
    }

    private static String text(List<Token> tokens, int first, int last) {
        StringBuilder text = new StringBuilder();
        int end = -1;
        for (Token token : tokens.subList(first, last)) {
            text.append(end >= 0 && token.start() > end ? " " : "").append(token.text());
            end = token.end();
        }
        return text.toString();
    }

    private Span span(Passage passage, int from, int to) {
        return Span.of(
                content,
                passage.part(),
                passage.tokens().get(from).start(),
                passage.tokens().get(to - 1).end());
    }
}
