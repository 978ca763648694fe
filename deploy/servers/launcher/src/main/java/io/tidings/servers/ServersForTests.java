package io.tidings.servers;

import java.nio.file.Path;

/** Servers as tests want them: free ports, small heaps, quick to start. Not yet started. */
public final class ServersForTests {

    private ServersForTests() {}

    public static KafkaServer kafka(Path data, Path log) {
        return new KafkaServer(TidingsHome.find(), quick(KafkaServer.settings(data, log)));
    }

    public static ElasticsearchServer elasticsearch(Path data, Path log) {
        ServerSettings settings = ElasticsearchServer.settings(data, log).withHeap(ElasticsearchServer.TEST_HEAP);
        return new ElasticsearchServer(TidingsHome.find(), quick(settings));
    }

    public static PostgresServer postgres(Path data, Path log) {
        return new PostgresServer(TidingsHome.find(), quick(PostgresServer.settings(data, log)));
    }

    public static MailServer mail(Path data, Path log) {
        return new MailServer(TidingsHome.find(), quick(MailServer.settings(data, log)), FreePorts.take());
    }

    private static ServerSettings quick(ServerSettings settings) {
        return settings.withPort(FreePorts.take()).withTuning(JvmTuning.forTests());
    }
}
