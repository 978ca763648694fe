package io.tidings.servers;

import java.nio.file.Path;

/**
 * What all real servers can be told.
 *
 * @param data folder of the server's data, kept between runs
 * @param logFile gets the server's output
 * @param port where clients reach it on loopback
 * @param heap largest heap as the JVM writes it; PostgreSQL takes it as its shared buffers
 * @param tuning how its JVM is made to start quickly
 */
public record ServerSettings(Path data, Path logFile, int port, String heap, JvmTuning tuning) {

    public ServerSettings {
        data = data.toAbsolutePath().normalize();
        logFile = logFile.toAbsolutePath().normalize();
    }

    public ServerSettings withPort(int other) {
        return new ServerSettings(data, logFile, other, heap, tuning);
    }

    public ServerSettings withHeap(String other) {
        return new ServerSettings(data, logFile, port, other, tuning);
    }

    public ServerSettings withTuning(JvmTuning other) {
        return new ServerSettings(data, logFile, port, heap, other);
    }
}
