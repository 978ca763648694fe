/** Labelled announcements, what reading them scores, and the trainers of models. */
@NullMarked
package io.tidings.accuracy;

import org.jspecify.annotations.NullMarked;
