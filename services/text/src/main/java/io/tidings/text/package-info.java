/**
 * The parts of a text. {@link io.tidings.text.StructuredText} is where to start: blocks, sentences and tokens, each with
 * its offsets in the stored text.
 */
@NullMarked
package io.tidings.text;

import org.jspecify.annotations.NullMarked;
