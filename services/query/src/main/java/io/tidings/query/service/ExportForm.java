package io.tidings.query.service;

import io.tidings.search.SearchHit;
import java.io.IOException;

/** A form in which what was found is taken along. */
interface ExportForm {

    /** Writes what stands before the first. */
    void start() throws IOException;

    /** Writes one announcement. */
    void add(SearchHit hit) throws IOException;

    /** Writes out what is held back. */
    void flush() throws IOException;
}
