package io.tidings.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a page says, and what it states about itself. Texts are Unicode NFC.
 *
 * @param title headline on one line; empty when there is none
 * @param text headings, paragraphs (an empty line apart), bullets ("- ") and table rows (cells apart by " | "), without headline
 * @param published when it was published
 * @param updated when it was changed last
 * @param publisher who publishes it
 * @param language BCP 47 tag
 * @param canonical the address that the page gives itself, unchecked: it counts only inside the domain where it was found
 * @param links what its text links to, without attachments, each address once
 * @param attachments files that its text links to
 * @param feeds feeds that its head names
 * @param charset the encoding it was read in, by its name in the Encoding Standard
 * @param repairs what had to be mended to read it, for people
 */
public record Page(
        String title,
        String text,
        Optional<PageDate> published,
        Optional<PageDate> updated,
        Optional<String> publisher,
        Optional<String> language,
        Optional<String> canonical,
        List<PageLink> links,
        List<PageLink> attachments,
        List<PageLink> feeds,
        String charset,
        List<String> repairs) {

    /** Copies the lists. */
    public Page {
        links = List.copyOf(links);
        attachments = List.copyOf(attachments);
        feeds = List.copyOf(feeds);
        repairs = List.copyOf(repairs);
    }

    /** The address that the page gives itself, resolved against where it was found; empty when it is no http address. */
    public Optional<URI> canonicalFrom(URI found) {
        return canonical
                .filter(address -> address.startsWith("/") || address.startsWith("http"))
                .flatMap(address -> WebAddress.resolved(found.toString(), address));
    }
}
