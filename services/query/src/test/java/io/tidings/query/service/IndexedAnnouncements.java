package io.tidings.query.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.AnnouncementEnriched;
import io.tidings.search.AnnouncementWriter;
import io.tidings.search.EnrichedRecord;
import io.tidings.search.IndexNames;
import io.tidings.search.IndexSettings;
import io.tidings.search.IndexSetup;
import io.tidings.search.SearchConnection;
import io.tidings.search.WriteOutcome;
import java.util.List;

/** Puts announcements into the real indices, the way the index service does, and waits until searches find them. */
final class IndexedAnnouncements {

    private final SearchConnection connection;
    private final AnnouncementWriter writer;

    IndexedAnnouncements(SearchConnection connection) throws Exception {
        this.connection = connection;
        new IndexSetup(connection, IndexSettings.DEFAULT).ensure();
        this.writer = new AnnouncementWriter(connection, IndexNames.WRITE);
    }

    void add(AnnouncementEnriched... announcements) throws Exception {
        add(List.of(announcements));
    }

    void add(List<AnnouncementEnriched> announcements) throws Exception {
        assertThat(writer.write(announcements.stream().map(EnrichedRecord::of).toList()))
                .hasOnlyElementsOfTypes(WriteOutcome.Written.class, WriteOutcome.Older.class);
        writer.refresh();
        connection.check();
    }
}
