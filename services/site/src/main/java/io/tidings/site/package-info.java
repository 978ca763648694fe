/** What every page of Tidings has: the frame around it, its assets, the words for money and days, links made from the address asked. */
@NullMarked
package io.tidings.site;

import org.jspecify.annotations.NullMarked;
