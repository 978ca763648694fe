package io.tidings.ingest.service.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of what a source has listed.
 *
 * @param next to be sent as after; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SourceItems")
record ItemPage(List<SourceItems.Item> items, @Nullable String next) {

    static ItemPage of(List<SourceItems.Item> items, int size) {
        return new ItemPage(items, items.size() < size ? null : items.getLast().item());
    }
}
