package io.tidings.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import io.tidings.testing.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two announcements the project started from, sent as the README says, and the answers the product promises of them. */
class SeedAnswersIT {

    private static final Path SEEDS = Path.of(System.getProperty("tidings.shared"), "evaluation", "seeds");

    private static Announcements announcements;

    @BeforeAll
    static void sendTheSeeds() throws Exception {
        assumeTrue(
                Files.isDirectory(SEEDS),
                "the shared evaluation folder is not there: the seed answers are not checked");
        announcements = RunningSystem.announcements();
        Cli.Result sent = Cli.run(
                "send",
                "--data",
                RunningSystem.data().toString(),
                SEEDS.resolve("000_44d740be4ef0957b.txt").toString(),
                SEEDS.resolve("003_5e59d797979c5a3a.txt").toString());
        assertThat(sent.exitCode()).as(sent.output()).isZero();
        Eventually.until(
                "both seeds are searchable",
                Duration.ofSeconds(60),
                () -> announcements.search(Map.of("q", "\"Western Balkans\"")).getInt("total") == 2);
    }

    @Test
    void kosovoFindsBoth() {
        assertThat(announcements.search(Map.of("region", "XK")).getInt("total")).isEqualTo(2);
    }

    @Test
    void cyberFromThreeMillionFindsTheLineOfFour() {
        JsonPath found = announcements.search(Map.of("theme", "cyber", "minAmount", "3000000"));

        assertThat(found.getInt("total")).isEqualTo(1);
        assertThat(found.getList("items[0].themes.id", String.class))
                .startsWith("crime")
                .contains("cyber", "migration");
        List<String> matched = found.getList("items[0].matchedLines", String.class);
        assertThat(matched).hasSize(1);
        Map<String, Object> line = lineOf(found, matched.getFirst());
        assertThat(((Number) line.get("value")).longValue()).isEqualTo(4_000_000);
        assertThat(line).containsEntry("currency", "GBP").containsEntry("delta", "new");
        assertThat(line.get("themes")).isEqualTo(List.of("cyber"));
        assertThat(line.get("regions")).isEqualTo(List.of("western-balkans"));
    }

    @Test
    void cyberFromFiveMillionFindsNothing() {
        assertThat(announcements
                        .search(Map.of("theme", "cyber", "minAmount", "5000000"))
                        .getInt("total"))
                .isZero();
        assertThat(announcements.search(Map.of("minAmount", "5000000")).getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void germanyIsFoundOnlyInAnyRole() {
        assertThat(announcements.search(Map.of("region", "DE")).getInt("total")).isZero();
        assertThat(announcements.search(Map.of("region", "DE", "role", "any")).getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void theTotalIsFourteenMillion() {
        JsonPath found = announcements.search(Map.of("q", "Hillsborough"));

        assertThat(found.getInt("total")).isEqualTo(1);
        assertThat(found.getLong("funding.byCurrency.GBP.sum")).isEqualTo(14_000_000);
        assertThat(found.getInt("funding.byCurrency.GBP.lines")).isEqualTo(2);
        List<Map<String, Object>> lines = Announcements.entries(found, "items[0].funding");
        assertThat(lines)
                .extracting(line -> ((Number) line.get("value")).longValue())
                .containsExactly(4_000_000L, 10_000_000L);
        assertThat((List<?>) lines.get(1).get("regions")).map(Object::toString).contains("western-balkans", "XK", "RS");
        assertThat(lines.get(1)).containsEntry("fund", "Integrated Security Fund");
    }

    @Test
    void theKosovoForceHasFundingWithoutAnAmount() {
        JsonPath found = announcements.search(Map.of("amount", "unstated"));

        assertThat(found.getInt("total")).isEqualTo(1);
        assertThat(found.getList("items[0].themes.id", String.class))
                .startsWith("peacekeeping")
                .contains("defence");
        assertThat(found.getString("items[0].fundingWithoutAmount[0].fund")).isEqualTo("Integrated Security Fund");
        assertThat(found.getList("items[0].funding")).isEmpty();
    }

    @Test
    void whoIsWhoInTheSeeds() {
        Map<String, String> balkans = rolesOf(announcements.search(Map.of("q", "Hillsborough")));
        Map<String, String> kfor = rolesOf(announcements.search(Map.of("amount", "unstated")));

        assertThat(balkans)
                .containsEntry("western-balkans", "beneficiary")
                .containsEntry("XK", "beneficiary")
                .containsEntry("RS", "beneficiary")
                .containsEntry("RU", "actor")
                .containsEntry("IQ", "partner")
                .containsEntry("FR", "partner")
                .containsEntry("DE", "partner")
                .containsEntry("AT", "attendee")
                .containsEntry("SI", "attendee");
        assertThat(kfor)
                .containsEntry("XK", "beneficiary")
                .containsEntry("western-balkans", "beneficiary")
                .containsEntry("AL", "beneficiary")
                .containsEntry("ME", "beneficiary")
                .containsEntry("IT", "contributor")
                .containsEntry("TR", "contributor")
                .containsEntry("PL", "contributor")
                .containsEntry("US", "contributor");
    }

    private static Map<String, String> rolesOf(JsonPath found) {
        Map<String, String> roles = new java.util.TreeMap<>();
        Announcements.entries(found, "items[0].regions")
                .forEach(region -> roles.put((String) region.get("id"), (String) region.get("role")));
        return roles;
    }

    private static Map<String, Object> lineOf(JsonPath found, String id) {
        return Announcements.entries(found, "items[0].funding").stream()
                .filter(line -> line.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
