package io.tidings.query.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gives the fields and values of a query their meaning, and collects what has none. */
final class Binder {

    private final FieldReader fields;
    private final List<Mistake> mistakes;
    private boolean copies;
    private boolean withdrawn;

    Binder(LocalDate today, List<Mistake> mistakes) {
        this.fields = new FieldReader(today);
        this.mistakes = mistakes;
    }

    /**
     * A query's outermost AND-group.
     *
     * @param conditions what is asked, beside which others can be put
     * @param copies whether copies are asked for
     * @param withdrawn whether withdrawn announcements are asked for
     */
    record Bound(List<Draft> conditions, boolean copies, boolean withdrawn) {}

    Bound bind(Syntax whole) {
        List<Syntax> parts = whole instanceof Syntax.And and ? and.all() : List.of(whole);
        List<Syntax> conditions = parts.stream().filter(part -> !isSwitch(part)).toList();
        return new Bound(together(conditions), copies, withdrawn);
    }

    private boolean isSwitch(Syntax syntax) {
        if (!(syntax instanceof Syntax.Field field) || !field.sign().equals(":")) {
            return false;
        }
        String name = field.name().text().toLowerCase(Locale.ROOT);
        if (!name.equals("copies") && !name.equals("withdrawn")) {
            return false;
        }
        boolean include = field.value().text().equalsIgnoreCase("include");
        if (!include && !field.value().text().equalsIgnoreCase("exclude")) {
            mistakes.add(Mistake.at(field.value(), name + ": is include or exclude", "include"));
        }
        copies |= include && name.equals("copies");
        withdrawn |= include && name.equals("withdrawn");
        return true;
    }

    private Draft bindOne(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Everything everything -> Draft.Condition.ofDocument(new Query.All());
            case Syntax.Text text -> text(text);
            case Syntax.Field field -> field(field);
            case Syntax.And and -> group(and);
            case Syntax.Or or -> new Draft.Or(or.any().stream().map(this::alone).toList());
            case Syntax.Not not -> new Draft.Not(alone(not.syntax()));
            case Syntax.Line line -> line(line);
        };
    }

    /** An alternative, or what is negated: a group of its own. */
    private Draft alone(Syntax syntax) {
        List<Draft> converted = Conversion.of(List.of(bindOne(syntax)), mistakes);
        return converted.isEmpty() ? Draft.Condition.ofDocument(new Query.All()) : converted.getFirst();
    }

    private Draft group(Syntax.And and) {
        List<Draft> parts = Conversion.of(together(and.all()), mistakes);
        return parts.size() == 1 ? parts.getFirst() : new Draft.And(parts);
    }

    /** The parts of an AND-group; signs such as "&" between words are passed over. */
    private List<Draft> together(List<Syntax> parts) {
        List<Draft> drafts = new ArrayList<>();
        boolean only = parts.stream().allMatch(Binder::isMereSign);
        for (Syntax part : parts) {
            if (only || !isMereSign(part)) {
                drafts.add(bindOne(part));
            }
        }
        return drafts;
    }

    private static boolean isMereSign(Syntax syntax) {
        return syntax instanceof Syntax.Text text
                && !text.quoted()
                && !text.value().text().endsWith("*")
                && WordAnalysis.plain(text.value().text()).isEmpty();
    }

    private Draft text(Syntax.Text text) {
        String words = Texts.oneLine(text.value().text());
        if (!text.quoted() && words.endsWith("*")) {
            String without = words.replaceAll("\\*+$", "");
            return mistake(
                    Mistake.at(text.value(), "there are no wildcards; words are found in all their forms", without));
        }
        if (WordAnalysis.plain(words).isEmpty()) {
            return mistake(Mistake.at(text.value(), "there is no word in this"));
        }
        return !text.quoted() && WordAnalysis.onlyStopWords(words)
                ? new Draft.Filler(words)
                : Draft.Condition.ofDocument(new Query.Words(words));
    }

    private Draft field(Syntax.Field field) {
        return switch (fields.read(field)) {
            case Reading.Read read -> read.draft();
            case Reading.Wrong wrong -> mistake(wrong.mistake());
        };
    }

    private Draft line(Syntax.Line line) {
        LineQuery inside = new LineBinder(fields, mistakes).bind(line);
        return inside == null
                ? Draft.Condition.ofDocument(new Query.All())
                : Draft.Condition.ofDocument(new Query.Line(inside));
    }

    private Draft mistake(Mistake mistake) {
        mistakes.add(mistake);
        return Draft.Condition.ofDocument(new Query.All());
    }
}
