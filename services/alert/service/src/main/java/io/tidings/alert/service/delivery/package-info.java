/** From the ledger to receivers: deliveries are planned, sent, and told to the topic. */
@NullMarked
package io.tidings.alert.service.delivery;

import org.jspecify.annotations.NullMarked;
