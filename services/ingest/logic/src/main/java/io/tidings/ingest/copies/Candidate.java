package io.tidings.ingest.copies;

import io.tidings.contracts.AnnouncementId;

/**
 * An original that may have a copy.
 *
 * @param sketch of its text as it first was
 * @param shared how many bands it shares with the text in question
 */
public record Candidate(AnnouncementId id, TextSketch sketch, int shared) {}
