/** What a source lists: feeds, sitemaps and listing pages, from bytes to items. No network, no clock. */
@NullMarked
package io.tidings.feed;

import org.jspecify.annotations.NullMarked;
