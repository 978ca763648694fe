package io.tidings.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tidings.contracts.Topics;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ComposeFileTest {

    private static final ComposeFile COMPOSE = ComposeFile.read();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(:[^}]*)?}");

    static Stream<String> ourServices() {
        return COMPOSE.ours().keySet().stream();
    }

    @Test
    void everyServiceOfTheRepositoryIsThere() throws Exception {
        Set<String> built = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ComposeFile.ROOT.resolve("services"), 5)) {
            files.filter(file -> file.endsWith("src/main/resources/application.properties"))
                    .map(file -> ComposeFile.ROOT
                            .resolve("services")
                            .relativize(file)
                            .getName(0)
                            .toString())
                    .forEach(built::add);
        }

        assertThat(COMPOSE.ours().keySet()).containsAll(built);
    }

    @ParameterizedTest
    @MethodSource("ourServices")
    void aServiceListensWhereComposeSaysItDoes(String service) {
        String port = COMPOSE.environment(service).get("HTTP_PORT");
        String definition = ComposeFile.text("deploy/containers/" + service + ".Containerfile");

        assertThat(placeholders(service)).containsEntry("HTTP_PORT", ":" + port);
        assertThat(definition).contains("EXPOSE " + port).contains("HTTP_PORT=" + port);
        assertThat(String.valueOf(COMPOSE.services().get(service).get("healthcheck")))
                .contains("http://localhost:" + port + "/q/health/ready");
    }

    @ParameterizedTest
    @MethodSource("ourServices")
    void aServiceGetsTheVariablesItReadsAndNoOthers(String service) {
        Map<String, String> read = placeholders(service);
        Set<String> given = COMPOSE.environment(service).keySet();

        assertThat(read.keySet()).as("variables %s reads", service).containsAll(given);
        read.forEach((name, fallback) -> {
            boolean server =
                    name.startsWith("KAFKA_") || name.startsWith("POSTGRES_") || name.startsWith("ELASTICSEARCH_");
            if (server || fallback.isEmpty()) {
                assertThat(given).as("variables compose gives to %s", service).contains(name);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("ourServices")
    void aServiceRunsAsNobodySpecialFromItsOwnBuild(String service) {
        String definition = ComposeFile.text("deploy/containers/" + service + ".Containerfile");

        assertThat(definition)
                .contains("COPY --chown=root:root " + COMPOSE.ours().get(service) + "/target/quarkus-app/ ./");
        assertThat(definition).containsPattern("(?m)^USER [1-9][0-9]+$");
    }

    @Test
    void imagesAreTheVersionsWeTestWith() {
        assertThat(COMPOSE.image("elasticsearch"))
                .isEqualTo("elasticsearch:" + version("elasticsearch", "elasticsearch.version"));
        assertThat(COMPOSE.image("kafka")).isEqualTo("apache/kafka:" + version("kafka", "kafka.version"));
        assertThat(version("postgres", "postgres.version"))
                .startsWith(COMPOSE.image("postgres").substring("postgres:".length()));
    }

    @Test
    void theBrokerTakesTheLargestRecordAndCreatesNoTopicByItself() {
        Map<String, String> kafka = COMPOSE.environment("kafka");

        assertThat(Integer.parseInt(kafka.get("KAFKA_MESSAGE_MAX_BYTES")))
                .isGreaterThanOrEqualTo(Topics.MAX_RECEIVED_BYTES);
        assertThat(kafka).containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    }

    @Test
    void theProxyServesThePublicPaths() {
        Map<String, Object> file =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(ComposeFile.text("deploy/edge/routes.yaml"));
        Map<String, String> locations = locations(ComposeFile.text("deploy/containers/edge.conf"));
        Map<String, String> wanted = new TreeMap<>();
        for (Object entry : (Iterable<?>) file.get("routes")) {
            Map<?, ?> route = (Map<?, ?>) entry;
            if (COMPOSE.ours().containsKey(String.valueOf(route.get("service")))) {
                wanted.put(route.get("path").toString(), route.get("service").toString());
            }
        }

        assertThat(wanted).isNotEmpty();
        wanted.forEach((path, service) -> assertThat(longestPrefix(locations, path))
                .as("proxy target of " + path)
                .isEqualTo(
                        "http://" + service + ":" + COMPOSE.environment(service).get("HTTP_PORT")));
    }

    @Test
    void dockerComposeAcceptsTheFile() throws Exception {
        assumeTrue(onPath("docker-compose"), "docker-compose is not installed: its own check of the file is skipped");
        Process check = new ProcessBuilder("docker-compose", "-f", "docker-compose.yml", "config", "-q")
                .directory(ComposeFile.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes());

        assertThat(check.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(check.exitValue()).as(said).isZero();
    }

    /** What a service reads from its environment: its properties and those of modules it uses, and the defaults of its configuration. */
    private static Map<String, String> placeholders(String service) {
        Map<String, String> found = new TreeMap<>();
        Path own = ComposeFile.ROOT.resolve(COMPOSE.ours().get(service));
        String uses = ComposeFile.text(own + "/pom.xml");
        Path services = ComposeFile.ROOT.resolve("services");
        try (Stream<Path> files = Files.walk(own.resolve("src/main"));
                Stream<Path> modules = Files.walk(services, 6)) {
            files.filter(file -> file.toString().endsWith("application.properties")
                            || file.toString().endsWith("Config.java"))
                    .forEach(file -> placeholdersOf(file, found));
            modules.filter(file -> file.endsWith("src/main/resources/META-INF/microprofile-config.properties"))
                    .filter(file -> uses.contains(
                            "<artifactId>tidings-" + services.relativize(file).getName(0) + "</artifactId>"))
                    .forEach(file -> placeholdersOf(file, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void placeholdersOf(Path file, Map<String, String> found) {
        Matcher matcher = PLACEHOLDER.matcher(ComposeFile.text(file.toString()));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
        }
    }

    private static String version(String server, String property) {
        Matcher matcher = Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<")
                .matcher(ComposeFile.text("deploy/servers/" + server + "/pom.xml"));
        assertThat(matcher.find())
                .as("%s in deploy/servers/%s/pom.xml", property, server)
                .isTrue();
        return matcher.group(1);
    }

    private static Map<String, String> locations(String conf) {
        Map<String, String> targets = new TreeMap<>();
        Matcher matcher = Pattern.compile("location (\\S+) \\{ proxy_pass (http://[^;]+); }")
                .matcher(conf);
        while (matcher.find()) {
            targets.put(matcher.group(1), matcher.group(2));
        }
        return targets;
    }

    private static String longestPrefix(Map<String, String> locations, String path) {
        return locations.keySet().stream()
                .filter(path::startsWith)
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .map(locations::get)
                .orElse("nowhere");
    }

    private static boolean onPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, command)));
    }
}
