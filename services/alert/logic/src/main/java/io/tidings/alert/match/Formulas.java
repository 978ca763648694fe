package io.tidings.alert.match;

import io.tidings.query.language.Fact;
import io.tidings.query.language.NameKey;
import io.tidings.query.language.Query;
import io.tidings.query.language.WordAnalysis;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/** Turns queries into formulas over keys, for announcements in English or in any other language. One thread at a time. */
final class Formulas {

    private static final Formula ALWAYS = new Formula.Always();
    private static final double OF_STOP_WORDS = 0.9;

    private final Keys keys;
    private final AskedRegions regions;
    private final LineFormulas lines;
    private final boolean english;
    private int line;

    Formulas(Keys keys, AskedRegions regions, boolean english) {
        this.keys = keys;
        this.regions = regions;
        this.lines = new LineFormulas(keys, regions);
        this.english = english;
    }

    /** What must hold if the query matches an announcement in this language. */
    Formula of(Query query) {
        line = 0;
        return of(query, true);
    }

    private Formula of(Query query, boolean asked) {
        return switch (query) {
            case Query.And and -> join(and.all(), asked, asked);
            case Query.Or or -> join(or.any(), asked, !asked);
            case Query.Not not -> of(not.query(), !asked);
            case Query.All all -> asked ? ALWAYS : new Formula.Never();
            case Query.Line one when asked -> lines.of(one.condition(), ++line);
            default -> asked ? leaf(query) : ALWAYS;
        };
    }

    private Formula join(List<Query> parts, boolean asked, boolean all) {
        List<Formula> formulas = parts.stream().map(part -> of(part, asked)).toList();
        return all ? new Formula.And(formulas) : new Formula.Or(formulas);
    }

    private Formula leaf(Query query) {
        return switch (query) {
            case Query.Words words -> words(words.text());
            case Query.Theme theme -> key(KeyKind.THEME, theme.id());
            case Query.Region region -> region(region);
            case Query.Fund fund -> key(KeyKind.FUND, NameKey.of(fund.name()));
            case Query.Funding funding ->
                key(KeyKind.STATEMENT, funding.statement().name());
            case Fact fact -> fact(fact);
            default -> ALWAYS;
        };
    }

    private Formula fact(Fact fact) {
        return switch (fact) {
            case Fact.Organisation named -> key(KeyKind.ORGANISATION, NameKey.of(named.name()));
            case Fact.Person named -> key(KeyKind.PERSON, NameKey.of(named.name()));
            case Fact.Publisher named -> key(KeyKind.PUBLISHER, NameKey.of(named.name()));
            case Fact.Source source -> key(KeyKind.SOURCE, source.id().value());
            case Fact.Language language -> key(KeyKind.LANGUAGE, language.tag());
            case Fact.OfKind kind -> key(KeyKind.KIND, kind.kind().name());
            case Fact.Withdrawn withdrawn -> key(KeyKind.MARK, Marks.WITHDRAWN);
            case Fact.Copy copy -> key(KeyKind.MARK, Marks.COPY);
            case Fact.From from -> key(KeyKind.FROM_YEAR, Marks.year(from.day()));
            case Fact.To to -> key(KeyKind.TO_YEAR, Marks.year(to.day()));
            case Fact.ChangedSince since -> key(KeyKind.CHANGED_YEAR, Marks.year(since.moment()));
        };
    }

    private Formula key(KeyKind kind, String value) {
        return new Formula.Key(keys.add(kind, value), 0);
    }

    private Formula region(Query.Region region) {
        int roles = AskedRegions.bits(region.roles());
        Map<String, Integer> known = keys.of(KeyKind.REGION);
        String name = region.id() + ' ' + roles;
        Integer key = known.get(name);
        if (key == null) {
            key = keys.add(KeyKind.REGION, name);
            regions.add(region.id(), roles, key);
        }
        return new Formula.Key(key, 0);
    }

    /** All of the words stand there; that they stand one after another, the evaluator sees. */
    private Formula words(String text) {
        List<WordAnalysis.Token> tokens = english ? WordAnalysis.english(text) : WordAnalysis.plain(text);
        Formula[] all = tokens.stream()
                .map(WordAnalysis.Token::term)
                .distinct()
                .map(this::word)
                .toArray(Formula[]::new);
        return all.length == 0 ? new Formula.Never() : new Formula.And(Arrays.asList(all));
    }

    private Formula word(String term) {
        KeyKind kind = english ? KeyKind.ENGLISH_WORD : KeyKind.PLAIN_WORD;
        boolean stops = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(term);
        return new Formula.Key(keys.add(kind, term, stops ? OF_STOP_WORDS : kind.share()), 0);
    }
}
