/** The pages that people read and fill in: made on the server, whole without scripts (decisions 0016 and 0023). */
@NullMarked
package io.tidings.alert.service.page;

import org.jspecify.annotations.NullMarked;
