package io.tidings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.contracts.AnnouncementId;
import io.tidings.contracts.Content;
import io.tidings.contracts.Revision;
import io.tidings.query.language.ExaminedAnnouncement;
import io.tidings.query.language.LineQuery;
import io.tidings.query.language.Query;
import io.tidings.query.language.SearchQuery;
import io.tidings.query.language.WordAnalysis;
import io.tidings.testing.OtherTexts;
import io.tidings.testing.RandomAnnouncements;
import io.tidings.testing.SharedTexts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchAnswersIT {

    private static final SearchQuery EVERYTHING = new SearchQuery(new Query.All(), true, true);

    private static final List<String> ODD_TEXTS = List.of(
            "The minister's 1,000 running dogs were policing the U.K.'s borders",
            "AND OR NOT ( ) \"quoted\" field:value line(amount>=3m) *wild? ~fuzzy^3 /regex/ {curly} [square]",
            "naïve café — ﬁnance “quotes” it’s",
            "a/b\\c\tand\u00a0more\u200bzero\ufeffwidth",
            "東京の発表 العربية עברית русский язык",
            "x".repeat(600),
            "e\u0301 \ud83c\uddec\ud83c\udde7 emoji 👩‍👩‍👧‍👧");

    private static final RandomAnnouncements ANNOUNCEMENTS = new RandomAnnouncements(2211);
    private static RealIndices indices;

    @BeforeAll
    static void open() throws Exception {
        indices = new RealIndices();
    }

    @AfterAll
    static void close() {
        indices.close();
    }

    @Test
    void serverAndEvaluatorCutOddTextsIntoTheSameTokens() throws Exception {
        expectSameTokens(ODD_TEXTS);
    }

    @Test
    void serverAndEvaluatorCutHostileStringsIntoTheSameTokens() throws Exception {
        expectSameTokens(hostileStrings());
    }

    @Test
    void oddTextsAsWordsAreAnsweredAsTheEvaluatorSays() throws Exception {
        expectSameAnswers(ODD_TEXTS);
    }

    @Test
    void hostileStringsAsWordsAreAnsweredAsTheEvaluatorSays() throws Exception {
        expectSameAnswers(hostileStrings());
    }

    @Test
    void pagesNeitherRepeatNorSkipWhileAnnouncementsArrive() throws Exception {
        // Given
        Query word = new Query.Words("paging");
        List<AnnouncementEnriched> before = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            before.add(OtherTexts.with(ANNOUNCEMENTS.next(), "paging number " + i));
        }
        indices.writeAndRefresh(before);
        // When
        List<AnnouncementId> shown = new ArrayList<>();
        SearchRequest request =
                new SearchRequest(new SearchQuery(word, true, true), new SortOrder.Newest(), 7, null, Set.of(), false);
        do {
            SearchAnswer page = indices.search.search(request);
            page.hits().forEach(hit -> shown.add(hit.event().announcement().id()));
            indices.writeAndRefresh(List.of(OtherTexts.with(ANNOUNCEMENTS.next(), "paging, arrived late")));
            request = request.after(page.next());
        } while (request.after() != null);
        // Then
        assertThat(shown).doesNotHaveDuplicates();
        assertThat(shown)
                .containsAll(
                        before.stream().map(event -> event.announcement().id()).toList());
    }

    @Test
    void aMarkOfAnotherQueryOrderOrInventionIsRefused() throws Exception {
        indices.writeAndRefresh(List.of(ANNOUNCEMENTS.next(), ANNOUNCEMENTS.next()));
        SearchRequest first = new SearchRequest(EVERYTHING, new SortOrder.Newest(), 1, null, Set.of(), false);
        String next = indices.search.search(first).next();
        assertThat(next).isNotNull();
        SearchQuery other = new SearchQuery(new Query.Theme("cyber"), true, true);
        assertThatThrownBy(() -> indices.search.search(
                        new SearchRequest(other, new SortOrder.Newest(), 1, next, Set.of(), false)))
                .isInstanceOf(InvalidPageException.class)
                .hasMessageContaining("another query");
        assertThatThrownBy(() -> indices.search.search(
                        new SearchRequest(EVERYTHING, new SortOrder.Amount("GBP"), 1, next, Set.of(), false)))
                .isInstanceOf(InvalidPageException.class);
        for (String invented : List.of("", "%%%", "bnVsbA", "e30", "WzFd")) {
            assertThatThrownBy(() -> indices.search.search(first.after(invented)))
                    .as(invented)
                    .isInstanceOf(InvalidPageException.class);
        }
    }

    @Test
    void copiesOfAHitAreCountedAndLeftOutUnlessAskedFor() throws Exception {
        // Given
        AnnouncementEnriched original = plain(OtherTexts.with(ANNOUNCEMENTS.next(), "folded release"), null, false);
        AnnouncementId id = original.announcement().id();
        indices.writeAndRefresh(List.of(
                original,
                plain(OtherTexts.with(ANNOUNCEMENTS.next(), "folded release"), id, false),
                plain(OtherTexts.with(ANNOUNCEMENTS.next(), "folded release"), id, false),
                plain(OtherTexts.with(ANNOUNCEMENTS.next(), "folded release"), id, true)));
        Query words = new Query.Words("folded release");
        // When
        SearchAnswer folded = indices.search.search(SearchRequest.first(new SearchQuery(words, false, false), 10));
        SearchAnswer unfolded = indices.search.search(SearchRequest.first(new SearchQuery(words, true, false), 10));
        // Then
        assertThat(folded.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.event()).isEqualTo(original);
            assertThat(hit.copies()).isEqualTo(2);
        });
        assertThat(unfolded.total()).isEqualTo(3);
    }

    @Test
    void theTotalIsExactToTenThousandThenAtLeastUnlessAsked() throws Exception {
        // Given
        List<AnnouncementEnriched> many = new ArrayList<>();
        for (int i = 0; i < 10_050; i++) {
            many.add(OtherTexts.with(ANNOUNCEMENTS.next(), "countless"));
            if (many.size() == 500) {
                indices.write(many);
                many.clear();
            }
        }
        indices.writeAndRefresh(many);
        SearchQuery query = new SearchQuery(new Query.Words("countless"), true, true);
        // When
        SearchAnswer usual = indices.search.search(SearchRequest.first(query, 0));
        SearchAnswer exact =
                indices.search.search(new SearchRequest(query, new SortOrder.Newest(), 0, null, Set.of(), true));
        // Then
        assertThat(usual.total()).isEqualTo(10_000);
        assertThat(usual.totalExact()).isFalse();
        assertThat(exact.total()).isEqualTo(10_050);
        assertThat(exact.totalExact()).isTrue();
    }

    @Test
    void figuresBeyondEveryIndexedValueAreAnsweredToo() throws Exception {
        for (String figure : List.of("0", "-5", "1e25", "-1e25", "92233720368547758.07", "0.000001")) {
            for (LineQuery.Comparison comparison : LineQuery.Comparison.values()) {
                Query query = new Query.Line(new LineQuery.Amount(comparison, new BigDecimal(figure)));
                SearchAnswer answer = indices.search.search(SearchRequest.first(new SearchQuery(query, true, true), 5));
                assertThat(answer.hits())
                        .allSatisfy(hit -> assertThat(indices.evaluator
                                        .evaluate(query, hit.event())
                                        .matches())
                                .isTrue());
            }
        }
    }

    @Test
    void aSearchWithoutServerIsUnavailable() {
        try (SearchConnection nowhere =
                SearchConnection.to(SearchServers.parse("localhost:1", Duration.ofSeconds(2)))) {
            AnnouncementSearch search = new AnnouncementSearch(nowhere, IndexNames.READ, indices.evaluator);
            assertThatThrownBy(() -> search.search(SearchRequest.first(EVERYTHING, 1)))
                    .isInstanceOf(SearchUnavailableException.class);
            assertThatThrownBy(() -> search.find(new AnnouncementId("0".repeat(32)), Revision.FIRST))
                    .isInstanceOf(SearchUnavailableException.class);
        }
    }

    private static void expectSameTokens(List<String> texts) throws Exception {
        for (String text : texts) {
            assertThat(tokens("words", text)).as(text).isEqualTo(terms(WordAnalysis.english(text)));
            assertThat(tokens("plain", text)).as(text).isEqualTo(terms(WordAnalysis.plain(text)));
        }
    }

    private static List<String> tokens(String analyzer, String text) throws SearchUnavailableException {
        return indices
                .connection
                .call(elastic -> elastic.indices()
                        .analyze(request -> request.index(
                                        IndexNames.generation(1).latest())
                                .analyzer(analyzer)
                                .text(text)))
                .tokens()
                .stream()
                .map(token -> token.token())
                .toList();
    }

    private static List<String> terms(List<WordAnalysis.Token> tokens) {
        return tokens.stream().map(WordAnalysis.Token::term).toList();
    }

    /** Each text as the words of a query, over announcements in English and French that hold one text each. */
    private static void expectSameAnswers(List<String> texts) throws Exception {
        List<AnnouncementEnriched> all = new ArrayList<>();
        for (String text : texts) {
            all.add(OtherTexts.with(ANNOUNCEMENTS.next(), new Content("", text, all.size() % 2 == 0 ? "en" : "fr")));
        }
        indices.writeAndRefresh(all);
        List<ExaminedAnnouncement> examined =
                all.stream().map(ExaminedAnnouncement::new).toList();
        for (String text : texts) {
            Query words = new Query.Words(text);
            Set<AnnouncementId> found = found(new SearchQuery(words, true, true));
            assertThat(examined)
                    .as(text)
                    .allSatisfy(one -> assertThat(found.contains(
                                    one.announcement().announcement().id()))
                            .isEqualTo(indices.evaluator.evaluate(words, one).matches()));
        }
    }

    private static Set<AnnouncementId> found(SearchQuery query) throws Exception {
        Set<AnnouncementId> found = new HashSet<>();
        SearchRequest request = SearchRequest.first(query, 100);
        do {
            SearchAnswer page = indices.search.search(request);
            page.hits().forEach(hit -> found.add(hit.event().announcement().id()));
            request = request.after(page.next());
        } while (request.after() != null);
        return found;
    }

    private static List<String> hostileStrings() throws Exception {
        Path file = SharedTexts.assumeThere("evaluation/suites/hostile-strings/blns.json");
        List<String> texts = new ArrayList<>();
        new ObjectMapper().readTree(file.toFile()).forEach(string -> texts.add(string.asText()));
        texts.removeIf(text -> WordAnalysis.plain(text).isEmpty());
        return texts;
    }

    private static AnnouncementEnriched plain(AnnouncementEnriched event, AnnouncementId copyOf, boolean withdrawn) {
        Announcement old = event.announcement();
        return new AnnouncementEnriched(
                new Announcement(
                        old.id(),
                        old.revision(),
                        old.kind(),
                        withdrawn,
                        old.origin(),
                        old.content(),
                        old.times(),
                        copyOf,
                        old.historical()),
                event.classification(),
                event.enrichment());
    }
}
