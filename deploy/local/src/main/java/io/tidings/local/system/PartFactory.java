package io.tidings.local.system;

import io.tidings.servers.ChildSpec;
import io.tidings.servers.ElasticsearchServer;
import io.tidings.servers.JavaCommand;
import io.tidings.servers.KafkaServer;
import io.tidings.servers.MailServer;
import io.tidings.servers.PostgresServer;
import io.tidings.servers.RealServer;
import io.tidings.servers.ServerSettings;
import io.tidings.servers.TidingsHome;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Makes the parts of a system: which program each runs, with which flags and variables. */
final class PartFactory {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration GRACE_OF_TRAINING = Duration.ofMinutes(6);
    private static final String SERVICE_HEAP = "192m";
    private static final String MAIL = "mail";
    private static final String SMTP = "smtp";

    /** A document of 25 MB may be at the door, on its way to Kafka and back from it at the same time. */
    private static final String INGEST_HEAP = "320m";

    private final SystemOptions options;
    private final Ports ports;
    private final AotCaches caches;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    PartFactory(SystemOptions options, Ports ports) {
        this.options = options;
        this.ports = ports;
        this.caches = AotCaches.standard(options.startup());
    }

    static List<Ports.Wish> serverWishes() {
        return List.of(
                new Ports.Wish("kafka", KafkaServer.DEFAULT_PORT),
                new Ports.Wish("postgres", PostgresServer.DEFAULT_PORT),
                new Ports.Wish("elasticsearch", ElasticsearchServer.DEFAULT_PORT),
                new Ports.Wish(MAIL, MailServer.DEFAULT_PORT),
                new Ports.Wish(SMTP, MailServer.DEFAULT_SMTP_PORT));
    }

    List<Part> servers() {
        TidingsHome home = options.home();
        return List.of(
                server(new KafkaServer(home, tuned("kafka", settings("kafka", KafkaServer::settings)))),
                server(new PostgresServer(home, settings("postgres", PostgresServer::settings))),
                server(new ElasticsearchServer(
                        home, tuned("elasticsearch", settings("elasticsearch", ElasticsearchServer::settings)))),
                server(new MailServer(home, tuned(MAIL, settings(MAIL, MailServer::settings)), ports.of(SMTP))));
    }

    Part service(ServiceSpec spec) {
        Path application = options.home().root().resolve(spec.module()).resolve("target/quarkus-app");
        Path jar = application.resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartFailedException(jar + " is missing: build it with ./mvnw package");
        }
        List<String> command = JavaCommand.ofJar(jar)
                .heap(spec.name().equals("ingest") ? INGEST_HEAP : SERVICE_HEAP)
                .flags("-XX:+UseSerialGC", "-Xss512k", "-XX:+ExitOnOutOfMemoryError")
                .flags("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                .tuning(caches.tuning(spec.name(), application))
                .with(options.home());
        Path log = options.data().log(spec.name());
        ChildSpec child = new ChildSpec(spec.name(), command, environment(spec), application, log);
        return new ServicePart(spec, child, ports.of(spec.name()), grace(), http);
    }

    private Part server(RealServer server) {
        return new ServerPart(server, ports.of(server.name()), grace());
    }

    private ServerSettings settings(String name, BiFunction<Path, Path, ServerSettings> usual) {
        return usual.apply(options.data().of(name), options.data().log(name)).withPort(ports.of(name));
    }

    private ServerSettings tuned(String name, ServerSettings settings) {
        return settings.withTuning(
                caches.tuning(name, options.home().server(name).resolve("lib")));
    }

    private Duration grace() {
        return options.startup() == Startup.TRAINING ? GRACE_OF_TRAINING : GRACE;
    }

    /** The same variables as in docker-compose.yml. */
    private Map<String, String> environment(ServiceSpec spec) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("HTTP_PORT", Integer.toString(ports.of(spec.name())));
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("MALLOC_ARENA_MAX", "2");
        if (spec.needs().contains("kafka")) {
            variables.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.of("kafka"));
        }
        if (spec.needs().contains("elasticsearch")) {
            variables.put("ELASTICSEARCH_HOSTS", "localhost:" + ports.of("elasticsearch"));
        }
        if (spec.name().equals("query") && !options.without().contains("embed")) {
            variables.put("EMBED_URL", "http://localhost:" + ports.of("embed"));
        }
        if (spec.needs().contains("postgres")) {
            variables.putAll(ofPostgres());
        }
        if (spec.name().equals("alert")) {
            variables.putAll(ofAlerts());
        }
        if (spec.needs().contains(MAIL)) {
            variables.putAll(Map.of("SMTP_HOST", "localhost", "SMTP_PORT", Integer.toString(ports.of(SMTP))));
        }
        return variables;
    }

    private Map<String, String> ofPostgres() {
        return Map.of(
                "POSTGRES_HOST", "localhost",
                "POSTGRES_PORT", Integer.toString(ports.of("postgres")),
                "POSTGRES_DATABASE", PostgresServer.DATABASE,
                "POSTGRES_USER", PostgresServer.USER,
                "POSTGRES_PASSWORD", PostgresServer.PASSWORD);
    }

    /** Links in letters lead to the edge; secrets in tables are encrypted with keys that stay beside the data. */
    private Map<String, String> ofAlerts() {
        return Map.of(
                "PUBLIC_ADDRESS",
                "http://localhost:" + ports.of("edge"),
                "ALERT_KEYS_FILE",
                options.data().of("alert").resolve("keys").toString());
    }
}
