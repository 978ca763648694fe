/** What owners read: their alerts, the stream of them, feeds, previews. */
@NullMarked
package io.tidings.alert.service.reading;

import org.jspecify.annotations.NullMarked;
