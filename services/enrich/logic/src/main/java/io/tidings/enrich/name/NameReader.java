package io.tidings.enrich.name;

import io.tidings.contracts.Content;
import io.tidings.contracts.Organisation;
import io.tidings.contracts.Person;
import io.tidings.contracts.Span;
import io.tidings.enrich.passage.Passage;
import io.tidings.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds organisations and people by the capitals, the kinds of body and the offices in their names. */
public final class NameReader {

    private static final int MOST = 60;

    private final Content content;
    private final Map<String, List<Span>> organisations = new LinkedHashMap<>();
    private final Map<String, List<Span>> people = new LinkedHashMap<>();
    private final Map<String, String> offices = new LinkedHashMap<>();

    private NameReader(Content content) {
        this.content = content;
    }

    /** What was read of names. */
    public record NamesRead(List<Organisation> organisations, List<Person> people) {}

    /** Reads names. */
    public static NamesRead read(Content content, List<Passage> passages) {
        NameReader reader = new NameReader(content);
        passages.forEach(reader::read);
        return reader.result();
    }

    private void read(Passage passage) {
        List<Token> tokens = passage.tokens();
        int at = 0;
        while (at < tokens.size()) {
            NameRun run = NameRun.at(tokens, at);
            if (run == null) {
                at++;
                continue;
            }
            if (run.isOrganisation()) {
                note(organisations, run.name(), span(passage, run.from(), run.to()));
            } else {
                person(passage, run);
            }
            at = run.to();
        }
    }

    private void person(Passage passage, NameRun run) {
        NameRun.Person person = run.person();
        if (person == null) {
            return;
        }
        note(people, person.name(), span(passage, person.from(), run.to()));
        String office = person.office() != null ? person.office() : run.officeBefore();
        if (office != null) {
            offices.putIfAbsent(person.name(), office);
        }
    }

    private static void note(Map<String, List<Span>> names, String name, Span span) {
        if (names.size() < MOST || names.containsKey(name)) {
            List<Span> spans = names.computeIfAbsent(name, n -> new ArrayList<>());
            if (spans.size() < 20) {
                spans.add(span);
            }
        }
    }

    private Span span(Passage passage, int from, int to) {
        return Span.of(
                content,
                passage.part(),
                passage.tokens().get(from).start(),
                passage.tokens().get(to - 1).end());
    }

    private NamesRead result() {
        List<Organisation> bodies = organisations.entrySet().stream()
                .map(entry -> new Organisation(entry.getKey(), entry.getValue()))
                .toList();
        List<Person> persons = people.entrySet().stream()
                .map(entry -> new Person(entry.getKey(), office(entry.getKey()), entry.getValue()))
                .toList();
        return new NamesRead(bodies, persons);
    }

    private @Nullable String office(String name) {
        return offices.get(name);
    }
}
