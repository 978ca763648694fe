package io.tidings.testing;

import io.tidings.servers.ElasticsearchServer;
import io.tidings.servers.ServersForTests;
import java.nio.file.Path;

/** Real Elasticsearch for tests. Indices of tests that share it need unique names ({@link TestNames}). */
public final class RealElasticsearch {

    private static final SharedServer SHARED =
            new SharedServer("elasticsearch", folder -> ServersForTests.elasticsearch(folder.data(), folder.log()));

    private RealElasticsearch() {}

    /** Host and port of the Elasticsearch that all tests of this JVM share; started at first use. */
    public static String shared() {
        return SHARED.address();
    }

    /** An Elasticsearch of the test's own, not yet started, on a free port: to be killed, suspended and restarted. */
    public static ElasticsearchServer own(Path folder) {
        return ServersForTests.elasticsearch(folder.resolve("elasticsearch"), folder.resolve("elasticsearch.log"));
    }

    /** Removes what earlier modules left on a server that several use one after the other. */
    static void forgetEarlierModules() {
        SHARED.emptyOnce(ElasticsearchCleaning::deleteAll);
    }
}
