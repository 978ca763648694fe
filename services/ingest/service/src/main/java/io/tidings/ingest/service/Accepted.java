package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementId;
import io.tidings.ingest.LogPosition;
import java.time.Instant;

/**
 * A submission that Kafka holds.
 *
 * @param id its announcement
 * @param position its record
 * @param at when it was accepted
 */
public record Accepted(AnnouncementId id, LogPosition position, Instant at) {}
