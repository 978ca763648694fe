/** The program that parses documents: runs in a process of its own, which may die of any of them. */
@NullMarked
package io.tidings.document.parser;

import org.jspecify.annotations.NullMarked;
