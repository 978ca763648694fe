/** Keeps the process in which documents are parsed: starts it when there is one to read, and ends it in time. */
@NullMarked
package io.tidings.document.process;

import org.jspecify.annotations.NullMarked;
