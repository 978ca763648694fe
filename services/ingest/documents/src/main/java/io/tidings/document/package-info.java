/** What a PDF or Office document says, and the port through which one is read. No parser is here. */
@NullMarked
package io.tidings.document;

import org.jspecify.annotations.NullMarked;
