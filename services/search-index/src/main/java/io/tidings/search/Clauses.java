package io.tidings.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.json.JsonData;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementId;
import io.tidings.query.language.RegionReach;
import io.tidings.query.language.WordAnalysis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The few kinds of Elasticsearch clauses that queries are put together from. */
final class Clauses {

    /** Path of the nested funding lines. */
    static final String LINES = "funding";

    private static final String TEXT = "event.announcement.content.";
    private static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private Clauses() {}

    static Query everything() {
        return Query.of(query -> query.matchAll(all -> all));
    }

    static Query nothing() {
        return Query.of(query -> query.matchNone(none -> none));
    }

    static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    static Query flag(String field, boolean value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    static Query number(String field, long value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    static Query prefix(String field, String value) {
        return Query.of(query -> query.prefix(prefix -> prefix.field(field).value(value)));
    }

    static Query terms(String field, Collection<String> values) {
        List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(any -> any.field(field).terms(list -> list.value(terms))));
    }

    /** Whole numbers from one to the other, both included; the client's own number ranges are doubles. */
    static Query between(String field, long least, long most) {
        return Query.of(query -> query.range(range ->
                range.untyped(any -> any.field(field).gte(JsonData.of(least)).lte(JsonData.of(most)))));
    }

    /** Days from one, included, to another, not included; open where null. */
    static Query days(String field, @Nullable LocalDate from, @Nullable LocalDate before) {
        return Query.of(query -> query.range(range -> range.date(days -> {
            days.field(field);
            if (from != null) {
                days.gte(day(from));
            }
            if (before != null) {
                days.lt(day(before));
            }
            return days;
        })));
    }

    static Query since(String field, Instant moment) {
        return Query.of(query ->
                query.range(range -> range.date(moments -> moments.field(field).gte(moment.toString()))));
    }

    static Query both(Query one, Query other) {
        return all(List.of(one, other));
    }

    /** All hold; none of them scores. */
    static Query all(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : Query.of(query -> query.bool(bool -> bool.filter(queries)));
    }

    /** All of both kinds hold; the first kind scores. */
    static Query scored(List<Query> scoring, List<Query> filters) {
        return Query.of(query -> query.bool(bool -> bool.must(scoring).filter(filters)));
    }

    /** Holds, scores, and is none of the others. */
    static Query without(List<Query> others, Query query) {
        return Query.of(holds -> holds.bool(bool -> bool.must(query).mustNot(others)));
    }

    static Query any(List<Query> queries) {
        return queries.size() == 1
                ? queries.getFirst()
                : Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }

    static Query not(Query no) {
        return Query.of(query -> query.bool(bool -> bool.mustNot(no)));
    }

    /** There is a funding line for which this holds. */
    static Query line(Query condition) {
        return Query.of(query -> query.nested(nested -> nested.path(LINES)
                .query(condition)
                .scoreMode(ChildScoreMode.None)
                .ignoreUnmapped(false)));
    }

    /** The words stand one after another in title or body, analysed as the announcement's language asks. */
    static Query words(String text) {
        return any(List.of(
                scored(List.of(phrase(text, "")), List.of(flag("english", true))),
                scored(List.of(phrase(text, ".plain")), List.of(flag("english", false)))));
    }

    /** A region answers, by who belonged to what on the day. */
    static Query region(RegionReach reach, String dateField, Function<Set<String>, Query> regions) {
        return any(reach.spells().stream()
                .map(spell -> during(spell, dateField, regions.apply(spell.all())))
                .toList());
    }

    private static Query during(RegionReach.Spell spell, String dateField, Query regions) {
        return spell.from() == null && spell.before() == null
                ? regions
                : both(days(dateField, spell.from(), spell.before()), regions);
    }

    /** Shown announcements in the words of this one, without it and what it copies. */
    static Query like(String index, Announcement announcement) {
        String variant = WordAnalysis.isEnglish(announcement.content().language()) ? "" : ".plain";
        List<String> family = Stream.of(announcement.id(), announcement.copyOf())
                .filter(Objects::nonNull)
                .map(AnnouncementId::value)
                .toList();
        Query words = Query.of(query ->
                query.moreLikeThis(like -> like.fields(TEXT + "title" + variant, TEXT + "body" + variant)
                        .like(text -> text.document(document ->
                                document.index(index).id(announcement.id().value())))
                        .minTermFreq(1)
                        .minDocFreq(2)
                        .maxQueryTerms(40)
                        .minimumShouldMatch("25%")));
        return scored(List.of(words), List.of(flag("copy", false), flag("withdrawn", false), not(terms("id", family))));
    }

    private static Query phrase(String text, String variant) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .type(TextQueryType.Phrase)
                .fields(TEXT + "title" + variant + "^3", TEXT + "body" + variant)));
    }

    private static String day(LocalDate day) {
        LocalDate bounded = day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
        return bounded.toString();
    }
}
