/** The shell of ingest: HTTP in, Kafka out, the ledger in PostgreSQL, and where each submission has got to. */
@NullMarked
package io.tidings.ingest.service;

import org.jspecify.annotations.NullMarked;
