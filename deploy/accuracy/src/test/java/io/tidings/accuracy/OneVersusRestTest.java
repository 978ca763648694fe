package io.tidings.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.accuracy.OneVersusRest.Example;
import io.tidings.linear.Features;
import io.tidings.linear.LinearModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneVersusRestTest {

    private static final List<String> OUTCOMES = List.of("wet", "cold");

    @Test
    void outcomesThatHoldTogetherAreToldApart() {
        LinearModel model = trained();

        assertThat(Arrays.stream(model.scores(new Features().add("rain"))).mapToObj(score -> score > 0))
                .containsExactly(true, false);
        assertThat(Arrays.stream(model.scores(new Features().add("rain").add("snow")))
                        .mapToObj(score -> score > 0))
                .containsExactly(true, true);
        assertThat(Arrays.stream(model.scores(new Features().add("sun"))).mapToObj(score -> score > 0))
                .containsExactly(false, false);
    }

    @Test
    void theSameExamplesGiveTheSameBytes() throws IOException {
        var one = new ByteArrayOutputStream();
        var other = new ByteArrayOutputStream();

        trained().write(one);
        trained().write(other);

        assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    }

    private static LinearModel trained() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            examples.add(new Example(new Features().add("rain"), Map.of("wet", 1.0), 1));
            examples.add(new Example(new Features().add("rain").add("snow"), Map.of("wet", 1.0, "cold", 1.0), 1));
            examples.add(new Example(new Features().add("sun"), Map.of(), 2));
        }
        return new LinearModel("weather", 1, OUTCOMES, new OneVersusRest(OUTCOMES, examples).train(0.1, 100));
    }
}
