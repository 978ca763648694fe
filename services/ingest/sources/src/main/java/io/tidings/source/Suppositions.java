package io.tidings.source;

import io.tidings.feed.FeedItem;
import io.tidings.feed.LinkPattern;
import io.tidings.fetch.FetchOutcome.Fetched;
import io.tidings.page.Page;
import io.tidings.source.SourceSettings.Facts;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Settings as they may be meant, to be changed by whoever knows better. */
final class Suppositions {

    private static final int LONGEST_NAME = 200;

    private Suppositions() {}

    /** A feed at the address where it is for good. */
    static SourceSettings feed(Fetched answer) {
        return of(SourceKind.FEED, home(answer), Optional.empty());
    }

    static SourceSettings listing(Fetched answer, LinkPattern pattern) {
        return of(SourceKind.LISTING, home(answer), Optional.of(pattern));
    }

    static SourceSettings page(Fetched answer) {
        return of(SourceKind.PAGE, home(answer), Optional.empty());
    }

    static SourceSettings of(SourceKind kind, URI address, Optional<LinkPattern> links) {
        Facts facts = new Facts(Optional.empty(), Guesses.country(address), Optional.empty());
        String host = address.getHost() == null ? address.toString() : address.getHost();
        return new SourceSettings(Guesses.id(address), host, kind, address, links, facts);
    }

    /** The address that answered after redirects: where somebody lands who pastes an address is what they mean. */
    private static URI home(Fetched answer) {
        return answer.route().last();
    }

    /** With what the list says of itself. */
    static SourceSettings told(SourceSettings settings, Listing.Read read) {
        Optional<String> language =
                read.items().stream().flatMap(item -> item.language().stream()).findFirst();
        return named(
                settings,
                read.about().title(),
                new Facts(
                        settings.facts().publisher(),
                        settings.facts().country(),
                        language.flatMap(Suppositions::language)));
    }

    /** With what the page of a site says of it. */
    static SourceSettings told(SourceSettings settings, Page page) {
        return named(
                settings,
                page.title(),
                new Facts(
                        page.publisher().or(() -> settings.facts().publisher()),
                        settings.facts().country(),
                        page.language().flatMap(Suppositions::language)));
    }

    private static SourceSettings named(SourceSettings settings, String name, Facts facts) {
        String known = name.isBlank() ? settings.name() : Shortened.to(LONGEST_NAME, name);
        return new SourceSettings(settings.id(), known, settings.kind(), settings.address(), settings.links(), facts);
    }

    static SourceSettings with(SourceSettings settings, LinkPattern pattern) {
        return new SourceSettings(
                settings.id(),
                settings.name(),
                settings.kind(),
                settings.address(),
                Optional.of(pattern),
                settings.facts());
    }

    static Listing.Read only(Listing.Read read, LinkPattern pattern) {
        List<FeedItem> fitting = read.items().stream()
                .filter(item -> item.link().filter(pattern::matches).isPresent())
                .toList();
        return new Listing.Read(fitting, read.validators(), read.about());
    }

    private static Optional<String> language(String tag) {
        String canonical = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
        return canonical.equals("und") ? Optional.empty() : Optional.of(canonical);
    }
}
