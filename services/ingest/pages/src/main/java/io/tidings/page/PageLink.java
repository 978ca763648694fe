package io.tidings.page;

import java.net.URI;

/**
 * Something that a page points to.
 *
 * @param address absolute, http or https
 * @param name the words of the link, on one line; empty when it has none
 * @param type media type as the page or the file's ending gives it, in lower case; empty when neither says
 */
public record PageLink(URI address, String name, String type) {}
