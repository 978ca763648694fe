package io.tidings.search;

import co.elastic.clients.elasticsearch._types.Time;
import io.tidings.query.language.QueryEvaluator;
import io.tidings.query.language.SearchQuery;
import java.util.concurrent.Semaphore;

/** Opens exports: everything that a query finds, however much, as it stood at one moment. Safe for many threads. */
public final class AnnouncementExports {

    /** Most exports at one time; each keeps old state alive in Elasticsearch. */
    public static final int OPEN_AT_MOST = 16;

    /** How long Elasticsearch keeps the moment while nobody reads on; a slow reader may take so long for one slice. */
    static final Time KEPT = Time.of(time -> time.time("10m"));

    private final SearchConnection connection;
    private final IndexNames indices;
    private final QueryEvaluator evaluator;
    private final Semaphore places = new Semaphore(OPEN_AT_MOST);

    /** Reads from these aliases, usually {@link IndexNames#READ}. */
    public AnnouncementExports(SearchConnection connection, IndexNames indices, QueryEvaluator evaluator) {
        this.connection = connection;
        this.indices = indices;
        this.evaluator = evaluator;
    }

    /**
     * Opens an export; to be closed by the caller.
     *
     * @throws TooManyExportsException when {@value #OPEN_AT_MOST} are open
     * @throws SearchUnavailableException when Elasticsearch cannot answer now
     */
    public AnnouncementExport open(SearchQuery query) throws TooManyExportsException, SearchUnavailableException {
        if (!places.tryAcquire()) {
            throw new TooManyExportsException();
        }
        boolean opened = false;
        try {
            String moment = connection
                    .call(elastic -> elastic.openPointInTime(
                            open -> open.index(indices.latest()).keepAlive(KEPT)))
                    .id();
            opened = true;
            return new AnnouncementExport(connection, evaluator, query, new Moment(moment));
        } finally {
            if (!opened) {
                places.release();
            }
        }
    }

    /** A moment that Elasticsearch keeps for one export. */
    final class Moment {

        private String id;
        private boolean open = true;

        private Moment(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        /** Elasticsearch may name the same moment anew with each answer. */
        void goesOnAs(String renewed) {
            id = renewed;
        }

        void letGo() throws SearchUnavailableException {
            if (open) {
                open = false;
                places.release();
                connection.call(elastic -> elastic.closePointInTime(close -> close.id(id)));
            }
        }
    }
}
