/** Identity, revisions, order and clean text of what a source sent. Bytes and facts in, records out. */
@NullMarked
package io.tidings.ingest;

import org.jspecify.annotations.NullMarked;
