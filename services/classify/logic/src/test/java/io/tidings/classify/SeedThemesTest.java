package io.tidings.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.contracts.Announcement;
import io.tidings.contracts.Classification;
import io.tidings.contracts.Span;
import io.tidings.contracts.ThemeReading;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two announcements the project started from, as they are and altered. */
class SeedThemesTest {

    private static final String MEETING = "003_5e59d797979c5a3a.txt";
    private static final String MISSION = "000_44d740be4ef0957b.txt";
    private static final List<String> MEANT = List.of("crime", "migration", "cyber", "diplomacy");

    @Test
    void theMeetingIsAboutCrimeMigrationAndCyber() throws IOException {
        assertThat(themes(seed(MEETING)))
                .contains("crime", "migration", "cyber")
                .isSubsetOf(MEANT);
    }

    @Test
    void theMissionIsAboutPeacekeepingAndDefence() throws IOException {
        assertThat(themes(seed(MISSION))).containsExactly("peacekeeping", "defence");
    }

    @Test
    void everyEvidenceQuotesTheStoredText() throws IOException {
        for (String name : List.of(MEETING, MISSION)) {
            Announcement announcement = Announcements.of("", seed(name));

            Classification read = Announcements.CLASSIFIER.classify(announcement);

            assertThat(read.themes()).allSatisfy(theme -> {
                assertThat(theme.evidence()).isNotEmpty().allMatch(span -> span.quotes(announcement.content()));
                assertThat(theme.confidence()).isBetween(0.3, 1.0);
            });
        }
    }

    @Test
    void evidenceForCyberIsWhatTheTextSaysOfIt() throws IOException {
        Classification read = Announcements.CLASSIFIER.classify(Announcements.of("", seed(MEETING)));

        assertThat(read.themes())
                .filteredOn(theme -> theme.id().equals("cyber"))
                .flatExtracting(ThemeReading::evidence)
                .extracting(Span::text)
                .contains("cyber", "disinformation");
    }

    @Test
    void withAvianFluForCyberItIsNoLongerAboutCyber() throws IOException {
        String altered = seed(MEETING)
                .replace("cyber defences\nagainst Russian interference", "poultry farms\nagainst avian flu")
                .replace(
                        "reinforce cyber defences in the region",
                        "protect poultry farmers from avian flu in the region")
                .replace(
                        "countering disinformation and other malign\nactivity from hostile actors",
                        "culling and\nvaccinating livestock");

        assertThat(themes(altered)).doesNotContain("cyber");
    }

    @Test
    void withoutSmugglersAndMigrantsTheirThemesAreGone() throws IOException {
        String altered = seed(MEETING)
                .replaceAll("organised\\s+immigration\\s+crime(\\s+networks)?", "plastic waste")
                .replaceAll("people[\\s-]+smugglers", "polluters")
                .replaceAll("(vile )?people[\\s-]+smuggling(\\s+gangs)?", "river pollution")
                .replaceAll("(illegal|irregular)\\s+migration", "pollution")
                .replaceAll("illegal\\s+routes", "waste dumps")
                .replaceAll("migration", "water quality")
                .replaceAll("law enforcement training", "recycling")
                .replaceAll("stronger\\s+border\\s+security", "cleaner rivers")
                .replaceAll("trafficking victims", "victims of pollution")
                .replaceAll("smuggling\\s+people", "dumping waste")
                .replaceAll("no\\s+right to be in", "interests in");

        assertThat(themes(altered)).startsWith("environment").doesNotContain("crime", "migration");
    }

    @Test
    void otherCountriesAndAmountsChangeNoTheme() throws IOException {
        String altered = seed(MEETING)
                .replace("Western Balkans", "Southern Cone")
                .replace("Kosovo", "Paraguay")
                .replace("Serbia", "Uruguay")
                .replace("Russian", "Atlantean")
                .replace("£4", "€7")
                .replace("£10", "€23");

        assertThat(themes(altered)).contains("crime", "migration", "cyber").isSubsetOf(MEANT);
    }

    @Test
    void theOrderOfParagraphsAfterTheFirstChangesNoTheme() throws IOException {
        List<String> paragraphs = new ArrayList<>(List.of(seed(MISSION).split("\n\n", -1)));
        Collections.reverse(paragraphs.subList(2, 8));

        assertThat(themes(String.join("\n\n", paragraphs))).containsExactlyInAnyOrder("peacekeeping", "defence");
    }

    @Test
    void aMissionOfDoctorsIsAboutHealth() throws IOException {
        String altered = seed(MISSION)
                .replaceAll("(?i)peacekeeping", "medical")
                .replace("British Armed Forces", "National Health Service")
                .replace("British soldiers", "British nurses")
                .replace("British troops", "British doctors")
                .replace("troops", "nurses")
                .replace("NATO-led", "hospital-led")
                .replace("NATO Kosovo Force (KFOR)", "Kosovo Hospital")
                .replace("Kosovo Force", "Kosovo Hospital")
                .replace("KFOR", "the hospital")
                .replace("reserve force", "reserve team")
                .replace("conflict prevention", "disease prevention")
                .replace("defence", "health");

        assertThat(themes(altered)).startsWith("health");
    }

    private static List<String> themes(String body) {
        return Announcements.CLASSIFIER.classify(Announcements.of("", body)).themeIds();
    }

    private static String seed(String name) throws IOException {
        return Files.readString(Announcements.shared("evaluation/seeds/" + name));
    }
}
