/**
 * Reads enriched announcements and writes them into the search indices: at least once from Kafka, and by their versions
 * exactly once in Elasticsearch.
 */
@org.jspecify.annotations.NullMarked
package io.tidings.index.service;
