/** What changed between two revisions of an announcement: words, facts and readings. Records in, records out. */
@org.jspecify.annotations.NullMarked
package io.tidings.query.diff;
