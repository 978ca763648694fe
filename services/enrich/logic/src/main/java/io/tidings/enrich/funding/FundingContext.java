package io.tidings.enrich.funding;

import io.tidings.contracts.Content;
import io.tidings.contracts.Span;
import io.tidings.enrich.money.MoneyMention;
import io.tidings.enrich.passage.Passage;
import io.tidings.enrich.role.RegionReader;
import io.tidings.enrich.role.RegionsRead;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an announcement before its money is read.
 *
 * @param content the stored text
 * @param passages its sentences
 * @param sums its sums, each in its sentence
 * @param regions its regions
 * @param home who announces it, and its themes
 * @param knowledge tells themes of text and how likely something belongs to a line
 * @param publishedOn the day of publication, null when unknown
 */
public record FundingContext(
        Content content,
        List<Passage> passages,
        SumsRead sums,
        RegionsRead regions,
        RegionReader.Home home,
        LineKnowledge knowledge,
        @Nullable LocalDate publishedOn) {

    /** Copies the list. */
    public FundingContext {
        passages = List.copyOf(passages);
    }

    /** The announcer's country, null when unknown. */
    public @Nullable String country() {
        return home.country();
    }

    /** The part of the country that the announcer speaks for, null when it is the whole. */
    public @Nullable String part() {
        return home.part();
    }

    /** Theme ids of the announcement, main theme first. */
    public List<String> themes() {
        return home.themes();
    }

    Span span(Mention mention) {
        MoneyMention money = mention.money();
        return span(mention.passage(), money.from(), money.to());
    }

    Span span(Passage passage, int fromToken, int toToken) {
        int start = passage.tokens().get(fromToken).start();
        int end = passage.tokens().get(toToken - 1).end();
        return Span.of(content, passage.part(), start, end);
    }

    /** The sentence before one; null at the beginning. */
    @Nullable Passage before(Passage passage) {
        return passage.index() == 0 ? null : passages.get(passage.index() - 1);
    }

    /** The sentence after one in the same flow of text; null at the end or when a heading or list item follows. */
    @Nullable Passage after(Passage passage) {
        int next = passage.index() + 1;
        boolean follows = next < passages.size() && passages.get(next).part() == passage.part();
        return follows ? passages.get(next) : null;
    }
}
