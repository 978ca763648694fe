package io.tidings.local.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A line that was not taken.
 *
 * @param file as the person gave it
 * @param line counted from 1, null when the file is one announcement
 * @param reason names the field where one is at fault
 * @param id the line's own id, null where it has none or cannot be read
 * @param url its address, the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Refused(
        String file,
        @Nullable Long line,
        String reason,
        @Nullable String id,
        @Nullable String url) {

    @Override
    public String toString() {
        return file + (line == null ? "" : " line " + line) + ": " + reason;
    }
}
