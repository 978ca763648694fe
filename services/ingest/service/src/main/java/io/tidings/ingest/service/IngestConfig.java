package io.tidings.ingest.service;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How submissions are taken in. Addresses of Kafka and PostgreSQL come from the usual variables. */
@ConfigMapping(prefix = "tidings.ingest")
interface IngestConfig {

    /** Longest wait until Kafka holds a submission; then the caller is told to come again. */
    @WithDefault("10s")
    Duration acceptWithin();

    /** What a caller is told to wait before coming again. */
    @WithDefault("5s")
    Duration retryAfter();

    /** Memory for submissions being read and sent at one time; more of them wait. */
    @WithDefault("48M")
    MemorySize intakeMemory();

    /** Longest wait for that memory. */
    @WithDefault("10s")
    Duration intakeWait();

    /** Largest heap of the process that reads documents, as the JVM writes it. It runs only while there are some. */
    @WithDefault("160m")
    String documentHeap();

    /** Longest time for reading one document that comes in; then it is refused. One that is held has half as much again. */
    @WithDefault("20s")
    Duration documentWithin();

    /** Longest wait of a document for those before it; then its sender is told to come again. */
    @WithDefault("20s")
    Duration documentWait();

    /** After so long without documents the process that reads them ends. */
    @WithDefault("60s")
    Duration documentIdle();

    /** Streams of submissions that are read at one time; more of them wait. */
    @WithDefault("8")
    int streams();

    /** Longest time in which nothing of a stream comes; then it is ended. */
    @WithDefault("30s")
    Duration streamIdle();

    /**
     * Announcements under way in all stages together beyond which historical ones wait at the door, so that live ones are
     * not kept waiting behind them.
     */
    @WithDefault("2000")
    int importsUnderWay();

    /** Longest wait of a historical one at the door; then its sender is told to come again. */
    @WithDefault("20s")
    Duration importWait();

    /** How often the door asks what other instances have erased. */
    @WithDefault("2s")
    Duration erasuresRead();

    /** How often topics are searched for what is erased, until they hold nothing of it any more. */
    @WithDefault("6h")
    Duration erasuresLook();

    /** Longest wait of a caller until PostgreSQL knows what Kafka already holds; longer, and it is noted later. */
    @WithDefault("500ms")
    Duration noteWithin();
}
