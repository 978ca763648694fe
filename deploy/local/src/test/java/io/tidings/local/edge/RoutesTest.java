package io.tidings.local.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidings.local.system.ServiceSpec;
import io.tidings.local.system.StartFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    private static final Path PUBLIC_PATHS =
            Path.of(System.getProperty("tidings.root"), "deploy", "edge", "routes.yaml");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "/api/submissions, ingest",
        "/api/submissions/0123, ingest",
        "/api/submissionsx, query",
        "/api/sources, ingest",
        "/api/sources/preview, ingest",
        "/api/announcements, query",
        "/, query",
        "/anything/else, query",
        "/quite, query",
    })
    void theLongestPathThatCoversARequestDecides(String path, String service) {
        assertThat(Routes.read(PUBLIC_PATHS).serviceFor(path)).hasValue(service);
    }

    @ParameterizedTest
    @CsvSource({"/q", "/q/health", "/q/metrics"})
    void whatBelongsToEachServicesOwnPortIsNotPublic(String path) {
        assertThat(Routes.read(PUBLIC_PATHS).serviceFor(path)).isEmpty();
    }

    @Test
    void everyRouteLeadsToAServiceThatExists() {
        assertThat(ServiceSpec.all())
                .extracting(ServiceSpec::name)
                .containsAll(Routes.read(PUBLIC_PATHS).services());
    }

    @Test
    void aWrongPathIsRefusedWithItsFile() throws IOException {
        Path file = Files.writeString(folder.resolve("routes.yaml"), """
                routes:
                  - {path: api/, service: query}
                closed: []
                """);

        assertThatThrownBy(() -> Routes.read(file))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("routes.yaml")
                .hasMessageContaining("\"api/\"");
    }

    @Test
    void aFileWithoutRoutesIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("routes.yaml"), "paths: []\n");

        assertThatThrownBy(() -> Routes.read(file))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("has no list \"routes\"");
    }
}
