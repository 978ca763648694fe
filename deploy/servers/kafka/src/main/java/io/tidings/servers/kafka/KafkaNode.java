package io.tidings.servers.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Runs a Kafka broker and controller. Formats its folder the first time. */
public final class KafkaNode {

    private KafkaNode() {}

    /** The only argument is the path of the server's properties file. */
    public static void main(String[] arguments) throws IOException {
        Path settings = Path.of(arguments[0]);
        if (!isFormatted(settings)) {
            format(settings);
        }
        Kafka.main(new String[] {settings.toString()});
    }

    // Formatting writes this file last, so a format that was cut short is simply done again.
    private static boolean isFormatted(Path settings) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        }
        return Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"));
    }

    private static void format(Path settings) {
        String[] arguments = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString()};
        int code = StorageTool.execute(arguments, System.out);
        if (code != 0) {
            throw new IllegalStateException("formatting ended with code " + code);
        }
    }
}
