package io.tidings.servers;

import java.nio.file.Path;
import java.time.Duration;

/** A program that runs PostgreSQL until it is killed. */
final class PostgresParent {

    private PostgresParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        var postgres = new PostgresServer(
                TidingsHome.find(),
                PostgresServer.settings(folder.resolve("data"), folder.resolve("postgres.log"))
                        .withPort(FreePorts.take()));
        postgres.start();
        postgres.awaitReady(Duration.ofSeconds(60));
        System.out.println("ready");
        Thread.sleep(600_000);
    }
}
