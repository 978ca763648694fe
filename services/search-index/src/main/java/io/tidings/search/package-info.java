/**
 * The search indices: the one place that knows how announcements lie in Elasticsearch. Mapping, writer and reader live
 * together because they change together.
 *
 * <p>Two indices hold the same kind of document: {@code announcements} the newest revision of each announcement,
 * {@code announcement-revisions} every revision. Start at {@link io.tidings.search.IndexSetup},
 * {@link io.tidings.search.AnnouncementWriter} and {@link io.tidings.search.AnnouncementSearch}.
 */
@org.jspecify.annotations.NullMarked
package io.tidings.search;
