/** Multinomial logistic models over named features. */
@NullMarked
package io.tidings.linear;

import org.jspecify.annotations.NullMarked;
