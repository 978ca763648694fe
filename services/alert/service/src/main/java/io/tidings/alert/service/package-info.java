/** The shell of alerts: subscriptions, the ledger of what they match in PostgreSQL, and its delivery. */
@NullMarked
package io.tidings.alert.service;

import org.jspecify.annotations.NullMarked;
