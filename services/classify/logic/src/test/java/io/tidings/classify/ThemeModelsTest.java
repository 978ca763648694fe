package io.tidings.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidings.classify.ThemeModels.Chance;
import io.tidings.linear.ModelMismatchException;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThemeModelsTest {

    @Test
    void modelsTrainedOnSomethingElseAreRefused() {
        int other = ThemeReader.standard().version() + 1;

        assertThatThrownBy(() -> ThemeModels.standard(other)).isInstanceOf(ModelMismatchException.class);
    }

    @Test
    void theLikeliestMainThemeComesFirstThenTheLikelierOfTheOthers() {
        Map<Integer, Chance> chances = Map.of(
                3, new Chance(0.3, 0.8),
                5, new Chance(0.5, 0.6),
                7, new Chance(0.01, 0.9),
                8, new Chance(0.1, 0.2));

        assertThat(ThemeChoice.of(chances)).extracting(Map.Entry::getKey).containsExactly(5, 7, 3);
    }

    @Test
    void whatIsUnlikelyIsNoThemeEvenAlone() {
        assertThat(ThemeChoice.of(Map.of(3, new Chance(0.04, 0.05)))).isEmpty();
        assertThat(ThemeChoice.of(Map.of(3, new Chance(0.1, 0.2)))).hasSize(1);
    }

    @Test
    void everyThemeHasExemplarsOfKnownThemes() {
        List<String> known = Themes.all().stream().map(Theme::id).toList();

        assertThat(ThemeExemplar.all()).allSatisfy(each -> {
            assertThat(known).containsAll(each.themes());
            assertThat(each.title()).isNotBlank();
            assertThat(each.text()).isNotBlank();
        });
        assertThat(known)
                .allSatisfy(theme -> assertThat(ThemeExemplar.all().stream()
                                .filter(each -> each.themes().get(0).equals(theme)))
                        .hasSizeGreaterThanOrEqualTo(8));
    }
}
