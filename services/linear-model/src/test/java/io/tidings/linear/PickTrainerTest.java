package io.tidings.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tidings.linear.train.Pick;
import io.tidings.linear.train.PickTrainer;
import io.tidings.linear.train.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PickTrainerTest {

    private static final Settings SETTINGS = new Settings(0.01, 200, 1);

    @Test
    void whatTheRightOptionsHaveMakesAnOptionOfAnyNumberScoreHigher() {
        LinearModel model = PickTrainer.train("door", 1, doors(), SETTINGS);

        assertThat(score(model, new Features().add("near"))).isGreaterThan(score(model, new Features().add("far")));
    }

    @Test
    void differencesOfScoresAreTheSharesMet() {
        List<Pick> picks = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            picks.add(new Pick(
                    List.of(new Features().add("a"), new Features().add("b"), new Features().add("b")),
                    i % 2 == 0 ? 0 : 1));
        }

        LinearModel model = PickTrainer.train("shares", 1, picks, new Settings(0.0001, 200, 1));

        // "a" is right in half of the choices; the other half falls on two options alike, so each of these counts a
        // quarter
        double off = score(model, new Features().add("a")) - score(model, new Features().add("b"));
        assertThat(Math.exp(off)).isCloseTo(2, within(0.01));
    }

    @Test
    void trainingTwiceGivesTheSameBytes() throws IOException {
        assertThat(bytes(PickTrainer.train("door", 1, doors(), SETTINGS)))
                .isEqualTo(bytes(PickTrainer.train("door", 1, doors(), SETTINGS)));
    }

    @Test
    void theRightOneMustBeAnOption() {
        List<Features> options = List.of(new Features());

        assertThatThrownBy(() -> new Pick(options, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Pick> doors() {
        List<Pick> picks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<Features> options = new ArrayList<>();
            for (int option = 0; option < 2 + i % 3; option++) {
                options.add(new Features().add(option == i % 2 ? "near" : "far"));
            }
            picks.add(new Pick(options, i % 2));
        }
        return picks;
    }

    private static double score(LinearModel model, Features features) {
        return model.scores(features)[0];
    }

    private static byte[] bytes(LinearModel model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
