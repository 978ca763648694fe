/** What a source is, how its list is read, and how sources are found. */
@NullMarked
package io.tidings.source;

import org.jspecify.annotations.NullMarked;
