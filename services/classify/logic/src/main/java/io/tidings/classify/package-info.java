/** Reads what an announcement is about. {@link io.tidings.classify.AnnouncementClassifier} is where to start. */
@NullMarked
package io.tidings.classify;

import org.jspecify.annotations.NullMarked;
