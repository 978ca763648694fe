package io.tidings.ingest.service.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of sources.
 *
 * @param total how many there are in all; absent when only those of one status are listed
 * @param next to be sent as after; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Sources")
record SourcePage(
        List<SourceView> items,
        @Nullable Long total,
        @Nullable String next) {}
