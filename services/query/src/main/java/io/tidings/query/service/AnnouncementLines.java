package io.tidings.query.service;

import io.tidings.contracts.EventCodec;
import io.tidings.search.SearchHit;
import java.io.IOException;
import java.io.OutputStream;

/** Whole announcements, one JSON object a line. */
final class AnnouncementLines implements ExportForm {

    private final OutputStream out;

    AnnouncementLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void start() {}

    @Override
    public void add(SearchHit hit) throws IOException {
        out.write(EventCodec.encode(AnnouncementJson.exported(hit)));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
