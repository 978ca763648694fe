package io.tidings.query.page;

import io.tidings.query.language.Explanation;
import io.tidings.query.page.SearchPage.Asked;
import io.tidings.query.page.SearchPage.Charts;
import io.tidings.query.page.SearchPage.Found;
import io.tidings.query.page.SearchPage.FreshView;
import io.tidings.query.page.SearchPage.Hidden;
import io.tidings.query.page.SearchPage.TotalView;
import io.tidings.query.service.AskedRanking;
import io.tidings.query.service.Meanwhile;
import io.tidings.query.service.Problem.Fault;
import io.tidings.query.service.RankedPage;
import io.tidings.query.service.RankedPages;
import io.tidings.query.service.RefusedException;
import io.tidings.search.DateBar;
import io.tidings.search.Facet;
import io.tidings.search.InvalidPageException;
import io.tidings.search.MoneySum;
import io.tidings.search.MoneyTotal;
import io.tidings.search.SearchAnswer;
import io.tidings.search.SearchRequest;
import io.tidings.search.SearchUnavailableException;
import io.tidings.site.MistakeView;
import io.tidings.site.MistakeView.Place;
import io.tidings.site.SiteAddress;
import io.tidings.site.Words;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the search page that an address asks for. */
@Singleton
class SearchPages {

    /** Parameters that only the page knows: in which currency it draws, and what shades the map. */
    private static final Set<String> PAGE_ONLY = Set.of("money", "map", "only");

    /** Sums that are shown without being asked for. */
    private static final int CURRENCIES = 4;

    private static final Set<String> FIELDS =
            Set.of("q", "role", "minAmount", "maxAmount", "currency", "from", "to", "sort");

    private final RankedPages pages;
    private final Drawings drawings;
    private final Clock clock;

    SearchPages(RankedPages pages, Drawings drawings, Clock clock) {
        this.pages = pages;
        this.drawings = drawings;
        this.clock = clock;
    }

    /**
     * The page with what was found.
     *
     * @param whole whether more than results is needed: who already has the page only wants the next of them
     */
    SearchPage found(SiteAddress asked, boolean whole)
            throws RefusedException, InvalidPageException, SearchUnavailableException {
        AskedRanking ranking = AskedRanking.read(asked.without(PAGE_ONLY).parameters());
        SearchRequest read = ranking.search(clock).request();
        Set<Facet> facets = whole ? EnumSet.copyOf(FacetView.SHOWN) : Set.of();
        var request =
                new SearchRequest(read.query(), read.order(), read.size(), read.after(), facets, read.exactTotal());
        Meanwhile<List<DateBar>> dates = whole ? drawings.dates(read.query()) : Meanwhile.asking(List::of);
        RankedPage page = ranking.byMeaning() ? pages.byMeaning(request) : pages.asAsked(request);
        SiteAddress beginning = asked.set("after", null);
        Charts charts = whole ? drawings.of(read.query(), page.answer(), beginning, dates) : Charts.NONE;
        Orders orders = new Orders(beginning, pages.offersMeaning(read.query()));
        Found found = found(asked, page, orders, charts);
        return new SearchPage(fields(asked), Explanation.of(read.query()), List.of(), ChosenView.of(beginning), found);
    }

    private static Found found(SiteAddress asked, RankedPage page, Orders orders, Charts charts) {
        SiteAddress beginning = asked.set("after", null);
        SearchAnswer answer = page.answer();
        List<TotalView> totals = totals(answer, beginning);
        int first = Math.min(CURRENCIES, totals.size());
        return new Found(
                (answer.totalExact() ? "" : "at least ") + Words.count(answer.total(), "announcement", "announcements"),
                totals.subList(0, first),
                totals.subList(first, totals.size()),
                orders.offered(Currencies.drawn(beginning, answer)),
                Orders.note(page.ranking()),
                answer.hits().stream()
                        .map(hit -> ResultView.of(hit, page.isNear(hit)))
                        .toList(),
                answer.next() == null ? null : asked.set("after", answer.next()).toString(),
                !asked.first("after").isEmpty(),
                beginning.toString(),
                anyRole(beginning),
                Lately.choices(beginning),
                FacetView.of(answer, beginning),
                charts,
                TakeView.of(beginning));
    }

    /** The page with what is wrong. */
    SearchPage refused(SiteAddress asked, List<Fault> faults) {
        return new SearchPage(
                fields(asked), null, mistakes(faults, asked), ChosenView.of(asked.set("after", null)), null);
    }

    private static List<MistakeView> mistakes(List<Fault> faults, SiteAddress asked) {
        return faults.stream()
                .map(fault -> MistakeView.of(
                        new Place(fault.parameter(), fault.position(), fault.length()),
                        fault.message(),
                        fault.suggestion(),
                        asked))
                .toList();
    }

    private static @Nullable String anyRole(SiteAddress asked) {
        boolean usual = asked.all("role").isEmpty() && !asked.all("region").isEmpty();
        return usual ? asked.set("role", "any").toString() : null;
    }

    /** What most lines state first. */
    private static List<TotalView> totals(SearchAnswer answer, SiteAddress asked) {
        return answer.funding().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, MoneyTotal> entry) ->
                                entry.getValue().lines())
                        .reversed())
                .map(entry -> total(
                        entry.getKey(), entry.getValue(), asked.at("/funding").set("money", entry.getKey())))
                .toList();
    }

    private static TotalView total(String currency, MoneyTotal total, SiteAddress lines) {
        return new TotalView(
                Words.brief(total.sum(), currency),
                Words.exact(total.sum(), currency),
                Words.count(total.lines(), "line", "lines"),
                currency,
                lines.toString(),
                total.newOnly().lines() == 0 ? null : fresh(currency, total, lines));
    }

    private static FreshView fresh(String currency, MoneyTotal total, SiteAddress lines) {
        MoneySum fresh = total.newOnly();
        String part = fresh.lines() == total.lines() ? "all" : Words.brief(fresh.sum(), currency);
        return new FreshView(
                part + " of it new",
                Words.exact(fresh.sum(), currency),
                lines.set("only", "new").toString());
    }

    private static Asked fields(SiteAddress asked) {
        List<Hidden> hidden = asked.without(Set.of("after", "facets")).parameters().entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .skip(FIELDS.contains(parameter.getKey()) ? 1 : 0)
                        .map(value -> new Hidden(parameter.getKey(), value)))
                .toList();
        SiteAddress words = asked.set("after", null);
        return new Asked(
                words.first("q"),
                words.first("role"),
                words.first("minAmount"),
                words.first("maxAmount"),
                words.first("currency"),
                words.first("from"),
                words.first("to"),
                words.first("sort"),
                !words.all("region").isEmpty(),
                hidden,
                new SiteAddress("/", Map.of()).set("q", words.first("q")).toString());
    }
}
