package io.tidings.ingest.service;

import io.tidings.contracts.AnnouncementsProgressed.Step;
import java.time.Instant;

/** A step, and when it was done. */
record StepAt(Step step, Instant at) {}
