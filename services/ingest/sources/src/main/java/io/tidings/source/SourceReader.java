package io.tidings.source;

import io.tidings.fetch.Validators;
import java.util.List;

/** Looks at a source's list. Thread-safe; a call blocks and is meant for a virtual thread. */
public interface SourceReader {

    /**
     * Looks once.
     *
     * @param unless what the last good look gave; empty for a first look
     */
    Listing read(SourceSettings source, List<Validators> unless) throws InterruptedException;
}
