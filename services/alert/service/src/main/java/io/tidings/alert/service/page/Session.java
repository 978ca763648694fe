package io.tidings.alert.service.page;

import io.tidings.alert.service.subscription.Owner;

/**
 * A signed-in reader.
 *
 * @param form what every form of theirs carries, so that no page from elsewhere can send one for them
 */
record Session(Owner owner, String form) {}
