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

/** Each theme is found where it is meant, and its words do not deceive where they are not. The models never saw these. */
class OwnAnnouncementsTest {

    @TestFactory
    Stream<DynamicTest> eachAnnouncementHasItsMainThemeAndEvidenceForAll() throws IOException {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.get("title").toString(), () -> check(each)));
    }

    @Test
    void everyThemeHasAnAnnouncement() throws IOException {
        assertThat(cases().stream().flatMap(each -> themes(each).stream()))
                .containsAll(Themes.all().stream().map(Theme::id).toList());
    }

    @Test
    void mostAnnouncementsHaveExactlyTheirThemes() throws IOException {
        long exact = cases().stream()
                .filter(each -> classify(each).themeIds().size() == themes(each).size())
                .filter(each -> classify(each).themeIds().containsAll(themes(each)))
                .count();

        System.out.println("own announcements with exactly their themes: " + exact + " of " + cases().size());
        assertThat(exact).isGreaterThanOrEqualTo(Math.round(0.88 * cases().size()));
    }

    private static void check(Map<String, Object> each) {
        Classification read = classify(each);

        assertThat(read.themeIds()).containsAll(themes(each).stream().limit(1).toList());
        assertThat(read.themeIds().isEmpty()).isEqualTo(themes(each).isEmpty());
        assertThat(read.themes())
                .allSatisfy(reading -> assertThat(reading.evidence()).isNotEmpty())
                .flatExtracting(ThemeReading::evidence)
                .allMatch(span -> span.quotes(announcement(each).content()));
    }

    private static Classification classify(Map<String, Object> each) {
        return Announcements.CLASSIFIER.classify(announcement(each));
    }

    private static Announcement announcement(Map<String, Object> each) {
        return Announcements.of(each.get("title").toString(), each.get("body").toString());
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
