package io.tidings.source;

import io.tidings.feed.FeedFormat;
import io.tidings.feed.FeedItem;
import io.tidings.feed.FeedOutcome;
import io.tidings.feed.FeedReader;
import io.tidings.feed.LinkPattern;
import io.tidings.feed.ListingReader;
import io.tidings.fetch.CheckHints;
import io.tidings.fetch.FetchKind;
import io.tidings.fetch.FetchOutcome.Fetched;
import io.tidings.fetch.Fetcher;
import io.tidings.fetch.Validators;
import io.tidings.page.PageReader;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks at sources over the web, politely, and at folders of this machine.
 *
 * <p>A first look follows the pages of a paged list a little way; later looks read its first page. Of an index of sitemaps, those
 * that changed are read, the newest first, a bounded number at each look.
 */
public final class WebSourceReader implements SourceReader {

    private final Documents documents;
    private final FolderReader folders;

    /**
     * A reader.
     *
     * @param fetcher asks the web
     * @param folders below which folders of files may lie; none when empty
     */
    public WebSourceReader(Fetcher fetcher, List<Path> folders) {
        this.documents = new Documents(fetcher);
        this.folders = new FolderReader(folders);
    }

    @Override
    public Listing read(SourceSettings source, List<Validators> unless) throws InterruptedException {
        return read(Look.whole(source, unless));
    }

    /** Reads only as much as shows what the source would give; for people who wait. */
    public Listing glance(SourceSettings source) throws InterruptedException {
        return read(Look.glance(source));
    }

    private Listing read(Look look) throws InterruptedException {
        return switch (look.source().kind()) {
            case FEED -> new ListLook(documents, look, FetchKind.FEED, WebSourceReader::feed).run();
            case LISTING -> new ListLook(documents, look, FetchKind.PAGE, links(look.source())).run();
            case PAGE -> page(look);
            case FOLDER -> folders.read(look);
        };
    }

    static FeedOutcome feed(Fetched answer) {
        return new FeedReader()
                .read(
                        answer.body().bytes(),
                        answer.body().contentType(),
                        answer.route().last());
    }

    static ListLook.Reading links(SourceSettings source) {
        LinkPattern pattern = source.links().orElseThrow();
        return answer -> {
            String html =
                    PageReader.decoded(answer.body().bytes(), answer.body().contentType());
            return new ListingReader().read(html, answer.route().last(), pattern);
        };
    }

    private Listing page(Look look) throws InterruptedException {
        return switch (documents.ask(look.address(), FetchKind.PAGE, look.main())) {
            case Documents.Answer.Not not -> not.listing();
            case Documents.Answer.Same same -> same.unchanged();
            case Documents.Answer.Got got -> page(look, got.answer());
        };
    }

    private static Listing page(Look look, Fetched answer) {
        WatchedPage watched = WatchedPage.of(look.address(), answer);
        FeedItem item = watched.item();
        Listing.About about = new Listing.About(
                FeedFormat.PAGE,
                item.title(),
                CheckHints.fresh(answer.freshFor()),
                watched.repairs(),
                answer.route().permanent());
        return new Listing.Read(List.of(item), List.of(answer.validators()), about);
    }
}
