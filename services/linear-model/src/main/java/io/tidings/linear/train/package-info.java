/** Training of the models; never on the path of a reading. */
@NullMarked
package io.tidings.linear.train;

import org.jspecify.annotations.NullMarked;
