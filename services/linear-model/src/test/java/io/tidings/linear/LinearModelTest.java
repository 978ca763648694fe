package io.tidings.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tidings.linear.train.Example;
import io.tidings.linear.train.Folds;
import io.tidings.linear.train.LinearTrainer;
import io.tidings.linear.train.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearModelTest {

    private static final Settings SETTINGS = new Settings(0.1, 200, 1);

    @Test
    void featuresDecideTheOutcomeTheyWereMetWith() {
        LinearModel model = LinearTrainer.train("weather", 1, weather(), SETTINGS);

        assertThat(model.best(new Features().add("sky", "grey").add("wind", 3))).isEqualTo("rain");
        assertThat(model.best(new Features().add("sky", "blue"))).isEqualTo("sun");
    }

    @Test
    void probabilitiesAreTheSharesMetWhereNothingElseIsKnown() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            examples.add(Example.of("g" + i, new Features(), i % 4 == 0 ? "a" : "b"));
        }

        LinearModel model = LinearTrainer.train("share", 1, examples, SETTINGS);

        assertThat(model.outcomes()).containsExactly("a", "b");
        assertThat(model.probabilities(new Features())[0]).isCloseTo(0.25, within(0.01));
    }

    @Test
    void sharedOutcomesAreLearnedAsShares() {
        var example = new Example("g", new Features().add("x"), Map.of("a", 0.7, "b", 0.3), 100);

        LinearModel model = LinearTrainer.train("soft", 1, List.of(example), new Settings(0.001, 200, 1));

        assertThat(model.probabilities(new Features().add("x"))[0]).isCloseTo(0.7, within(0.01));
    }

    @Test
    void writtenAndReadItSaysTheSame() throws IOException {
        LinearModel model = LinearTrainer.train("weather", 3, weather(), SETTINGS);

        LinearModel read = LinearModel.read(new ByteArrayInputStream(bytes(model)), "weather", 3);

        Features features = new Features().add("sky", "grey").add("wind", 1.5);
        assertThat(read.probabilities(features)).containsExactly(model.probabilities(features));
        assertThat(bytes(read)).isEqualTo(bytes(model));
    }

    @Test
    void trainingTwiceGivesTheSameBytes() throws IOException {
        assertThat(bytes(LinearTrainer.train("weather", 1, weather(), SETTINGS)))
                .isEqualTo(bytes(LinearTrainer.train("weather", 1, weather(), SETTINGS)));
    }

    @Test
    void anotherModelIsRefused() throws IOException {
        byte[] file = bytes(LinearTrainer.train("weather", 1, weather(), SETTINGS));

        assertThatThrownBy(() -> LinearModel.read(new ByteArrayInputStream(file), "weather", 2))
                .isInstanceOf(ModelMismatchException.class)
                .hasMessage("asked for model weather version 2, the file holds weather version 1; train it anew");
        assertThatThrownBy(() -> LinearModel.read(new ByteArrayInputStream(new byte[40]), "weather", 1))
                .isInstanceOf(ModelMismatchException.class);
    }

    @Test
    void manyFeaturesKeepTheirOwnRows() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            examples.add(Example.of("g" + i, new Features().add("f" + i), "o" + i % 3));
        }

        LinearModel model = LinearTrainer.train("many", 1, examples, SETTINGS);

        for (int i = 0; i < 3000; i++) {
            assertThat(model.best(new Features().add("f" + i))).isEqualTo("o" + i % 3);
        }
    }

    @Test
    void aGroupIsHeldOutWholeAndEveryExampleOnce() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            examples.add(Example.of("g" + i / 5, new Features().add("f" + i), "a"));
        }
        List<Example> heldOut = new ArrayList<>();

        Folds.each(4, examples, (train, held) -> {
            heldOut.addAll(held);
            assertThat(train)
                    .extracting(Example::group)
                    .doesNotContainAnyElementsOf(
                            held.stream().map(Example::group).toList());
        });

        assertThat(heldOut).containsExactlyInAnyOrderElementsOf(examples);
    }

    private static List<Example> weather() {
        Random random = new Random(7);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean rain = random.nextBoolean();
            Features features = new Features()
                    .add("sky", rain == (random.nextInt(10) > 0) ? "grey" : "blue")
                    .add("wind", random.nextInt(5));
            examples.add(Example.of("day" + i, features, rain ? "rain" : "sun"));
        }
        return examples;
    }

    private static byte[] bytes(LinearModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
