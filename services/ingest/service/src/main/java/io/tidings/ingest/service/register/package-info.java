/** The register of sources: what is watched, how it is doing, and what a new source would bring. */
@NullMarked
package io.tidings.ingest.service.register;

import org.jspecify.annotations.NullMarked;
