package io.tidings.query.page;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.Delta;
import io.tidings.contracts.FundingLine;
import io.tidings.query.language.Explanation;
import io.tidings.query.language.SearchQuery;
import io.tidings.query.page.LinesPage.Row;
import io.tidings.query.service.AskedSearch;
import io.tidings.query.service.FoundLines;
import io.tidings.query.service.Problem.Fault;
import io.tidings.query.service.RefusedException;
import io.tidings.query.service.Sentences;
import io.tidings.search.AnnouncementSearch;
import io.tidings.search.InvalidPageException;
import io.tidings.search.MoneySum;
import io.tidings.search.MoneyTotal;
import io.tidings.search.SearchAnswer;
import io.tidings.search.SearchHit;
import io.tidings.search.SearchRequest;
import io.tidings.search.SearchUnavailableException;
import io.tidings.search.SortOrder;
import io.tidings.site.LineView;
import io.tidings.site.SiteAddress;
import io.tidings.site.Words;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of the lines that a total adds up. */
@Singleton
class LinesPages {

    private static final int ANNOUNCEMENTS = 50;
    private static final Set<String> PAGE_ONLY =
            Set.of("money", "map", "only", "sort", "size", "facets", "total", "semantic");

    private final AnnouncementSearch search;
    private final Clock clock;

    LinesPages(AnnouncementSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    LinesPage page(SiteAddress asked) throws RefusedException, InvalidPageException, SearchUnavailableException {
        String currency = currency(asked);
        SearchRequest read =
                AskedSearch.read(asked.without(PAGE_ONLY).parameters(), clock).request();
        SearchQuery query = read.query();
        SearchAnswer answer = search.search(
                new SearchRequest(query, new SortOrder.Amount(currency), ANNOUNCEMENTS, read.after(), Set.of(), false));
        return page(asked, query, currency, answer);
    }

    private static LinesPage page(SiteAddress asked, SearchQuery query, String currency, SearchAnswer answer) {
        boolean fresh = onlyNew(asked);
        MoneySum total = total(answer.funding().get(currency), fresh);
        List<Said> shown = answer.hits().stream()
                .flatMap(hit -> lines(query, hit, currency, fresh))
                .sorted(Comparator.comparing((Said said) -> said.line().amount().value())
                        .reversed())
                .toList();
        String next = next(answer, query, currency);
        SiteAddress beginning = asked.set("after", null);
        return new LinesPage(
                Explanation.of(query),
                currency,
                Words.exact(total.sum(), currency),
                Words.count(total.lines(), "line", "lines"),
                fresh
                        ? "only what is announced for the first time"
                        : "new money, and what comes on top of earlier money",
                Words.exact(sum(shown), currency),
                shown.stream().map(LinesPages::row).toList(),
                next == null ? null : asked.set("after", next).toString(),
                !asked.first("after").isEmpty(),
                beginning.at("/").toString(),
                beginning.without(PAGE_ONLY).at("/exports/funding.csv").toString());
    }

    private static String currency(SiteAddress asked) throws RefusedException {
        String currency = asked.first("money");
        if (!Currencies.known(currency)) {
            throw new RefusedException(List.of(
                    new Fault("money", 0, currency.length(), "money is the currency of the total, as GBP", null)));
        }
        return currency;
    }

    /** Announcements without a line in the currency come last, so the first of them is the end. */
    private static @Nullable String next(SearchAnswer answer, SearchQuery query, String currency) {
        if (answer.hits().isEmpty()) {
            return null;
        }
        boolean ended = FoundLines.of(query, answer.hits().getLast()).stream()
                .noneMatch(line -> line.amount().currency().equals(currency));
        return ended ? null : answer.next();
    }

    /** A line where it was said. */
    private record Said(FundingLine line, Announcement announcement) {}

    private static boolean onlyNew(SiteAddress asked) {
        return asked.first("only").equals("new");
    }

    private static MoneySum total(@Nullable MoneyTotal total, boolean fresh) {
        if (total == null) {
            return new MoneySum(BigDecimal.ZERO, 0);
        }
        return fresh ? total.newOnly() : new MoneySum(total.sum(), total.lines());
    }

    private static Stream<Said> lines(SearchQuery query, SearchHit hit, String currency, boolean fresh) {
        Announcement announcement = hit.event().announcement();
        return FoundLines.of(query, hit).stream()
                .filter(line -> line.amount().currency().equals(currency))
                .filter(line -> FoundLines.counts(line, announcement))
                .filter(line -> !fresh || line.delta() == Delta.NEW)
                .map(line -> new Said(line, announcement));
    }

    private static BigDecimal sum(List<Said> lines) {
        return lines.stream().map(said -> said.line().amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Row row(Said said) {
        FundingLine line = said.line();
        Announcement announcement = said.announcement();
        return new Row(
                LineView.of(line, Quoted.all(new Sentences(announcement.content()).of(line.evidence())), false),
                Names.title(announcement),
                AnnouncementAddress.of(announcement) + "#line-" + line.id(),
                Names.publisher(announcement),
                Words.day(announcement.times().filterDate()));
    }
}
