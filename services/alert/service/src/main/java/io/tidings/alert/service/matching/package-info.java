/** What matches: subscriptions in memory, announcements from the topic, the ledger in PostgreSQL. */
@NullMarked
package io.tidings.alert.service.matching;

import org.jspecify.annotations.NullMarked;
