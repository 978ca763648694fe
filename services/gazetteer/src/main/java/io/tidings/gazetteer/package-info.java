/** Compiles the names of places that announcements are read with. Runs in the build; no service carries it. */
@NullMarked
package io.tidings.gazetteer;

import org.jspecify.annotations.NullMarked;
