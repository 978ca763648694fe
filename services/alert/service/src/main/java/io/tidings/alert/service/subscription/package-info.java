/** Who looks for what: subscriptions, their owners, and how matching hears of them. */
@NullMarked
package io.tidings.alert.service.subscription;

import org.jspecify.annotations.NullMarked;
