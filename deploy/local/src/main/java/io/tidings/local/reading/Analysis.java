package io.tidings.local.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidings.contracts.Announcement;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Enrichment;

/**
 * Everything that was read from one announcement.
 *
 * @param announcement its clean text, identity and dates
 * @param classification its themes
 * @param enrichment its regions and money
 */
public record Analysis(Announcement announcement, Classification classification, Enrichment enrichment) {

    /** The record shape of the annotation guide, under an id of the caller's. */
    public ObjectNode record(String id) {
        return GuideRecord.of(id, classification, enrichment);
    }
}
