package io.tidings.stage.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.tidings.stage.StageSettings;
import io.tidings.stage.StageSettings.Limits;
import io.tidings.stage.StageSettings.Timeouts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageConfigTest {

    @Test
    void withoutAnySettingTheDefaultsHold() {
        StageConfig config = config(Map.of());

        assertThat(config.enabled()).isTrue();
        assertThat(config.bootstrapServers()).isEqualTo("localhost:9092");
        assertThat(config.instance()).isEmpty();
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.pollRecords()).isEqualTo(200);
        assertThat(config.batchBytes().asLongValue()).isEqualTo(4L << 20);
        assertThat(config.stuckAfter()).isEqualTo(Duration.ofSeconds(180));
        assertThat(config.drain()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void everyNameIsRead() {
        StageConfig config = config(Map.of(
                "tidings.stage.enabled", "false",
                "tidings.stage.bootstrap-servers", "kafka:9",
                "tidings.stage.instance", "i-7",
                "tidings.stage.port", "1",
                "tidings.stage.poll-records", "50",
                "tidings.stage.batch-bytes", "1M",
                "tidings.stage.stuck-after", "30s",
                "tidings.stage.drain", "2s"));

        assertThat(config.enabled()).isFalse();
        assertThat(config.port()).isEqualTo(1);
        assertThat(config.drain()).isEqualTo(Duration.ofSeconds(2));
        assertThat(StageStarter.settings(config))
                .isEqualTo(new StageSettings(
                        "kafka:9",
                        "i-7",
                        new Limits(50, 1 << 20),
                        Timeouts.STANDARD.withStuck(Duration.ofSeconds(30))));
    }

    @Test
    void theVariablesOfTheWholeSystemAreRead() {
        StageConfig config = config(Map.of("kafka.bootstrap.servers", "broker:9092", "TIDINGS_INSTANCE", "classify-2"));

        assertThat(config.bootstrapServers()).isEqualTo("broker:9092");
        assertThat(config.instance()).contains("classify-2");
    }

    @Test
    void twoServicesOnOneHostHaveDifferentSlots() {
        String one = StageStarter.settings(config(Map.of("quarkus.http.port", "8082")))
                .instance();
        String other = StageStarter.settings(config(Map.of("quarkus.http.port", "8083")))
                .instance();

        assertThat(one).endsWith("-8082").isNotEqualTo(other);
        assertThat(other).endsWith("-8083");
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatThrownBy(() -> config(Map.of("tidings.stage.pol-records", "5")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("tidings.stage.pol-records");
    }

    private static StageConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(io.quarkus.runtime.configuration.MemorySize.class, 100, new MemorySizeConverter())
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(StageConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(StageConfig.class);
    }
}
