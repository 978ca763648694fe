/**
 * How a Kafka to Kafka stage receives, retries, sets aside and reports. A service gives a {@link io.tidings.stage.Stage};
 * everything about offsets, transactions, outages and restarts is here.
 */
@org.jspecify.annotations.NullMarked
package io.tidings.stage;
