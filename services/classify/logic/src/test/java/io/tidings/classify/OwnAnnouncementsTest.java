package io.tidings.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.Classification;
import io.tidings.contracts.ThemeReading;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** Each theme is found where it is meant, and its words do not deceive where they are not. */
class OwnAnnouncementsTest {

    @TestFactory
    Stream<DynamicTest> eachAnnouncementHasItsThemes() throws IOException {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.get("title").toString(), () -> check(each)));
    }

    @Test
    void everyThemeHasAnAnnouncement() throws IOException {
        assertThat(cases().stream().flatMap(each -> themes(each).stream()))
                .containsAll(Themes.all().stream().map(Theme::id).toList());
    }

    private static void check(Map<String, Object> each) {
        // Given
        Announcement announcement =
                Announcements.of(each.get("title").toString(), each.get("body").toString());

        // When
        Classification classification = Announcements.CLASSIFIER.classify(announcement);

        // Then
        List<String> themes = themes(each);
        assertThat(classification.themeIds()).containsExactlyInAnyOrderElementsOf(themes);
        assertThat(classification.themeIds().stream().findFirst())
                .isEqualTo(themes.stream().findFirst());
        assertThat(classification.themes())
                .allSatisfy(reading -> assertThat(reading.evidence()).isNotEmpty())
                .flatExtracting(ThemeReading::evidence)
                .allMatch(span -> span.quotes(announcement.content()));
    }

    private static List<String> themes(Map<String, Object> each) {
        return ((List<?>) each.get("themes")).stream().map(Object::toString).toList();
    }

    private static List<Map<String, Object>> cases() throws IOException {
        try (InputStream file = OwnAnnouncementsTest.class.getResourceAsStream("announcements.yaml")) {
            return new Yaml().load(file);
        }
    }
}
