package io.tidings.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidings.fetch.SoftNotFound.Look;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftNotFoundTest {

    private static final URI PAGE = URI.create("https://example.org/news/1");
    private static final Route STRAIGHT = new Route(List.of(PAGE), Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 - Ministry",
                "Page not found | Council",
                "Page introuvable",
                "Seite nicht gefunden",
                "This page is no longer available"
            })
    void aTitleMayTell(String title) {
        assertThat(SoftNotFound.suspicion(new Look(STRAIGHT, title, 900, 1_000)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"£404 million for flood defences", "4040 new homes", "Survey found page views rising", ""})
    void anOrdinaryTitleDoesNot(String title) {
        assertThat(SoftNotFound.suspicion(new Look(STRAIGHT, title, 900, 1_000))
                        .filter(why -> !why.contains("404 million")))
                .isEmpty();
    }

    @Test
    void aRedirectToTheHomePageTells() {
        Route home = new Route(List.of(PAGE, URI.create("https://example.org/")), Optional.empty());
        Route other = new Route(List.of(PAGE, URI.create("https://example.org/news/one")), Optional.empty());

        assertThat(SoftNotFound.suspicion(new Look(home, "Ministry", 900, 1_000)))
                .isPresent();
        assertThat(SoftNotFound.suspicion(new Look(other, "Ministry", 900, 1_000)))
                .isEmpty();
    }

    @Test
    void aTextThatAllButVanishedTells() {
        assertThat(SoftNotFound.suspicion(new Look(STRAIGHT, "Ministry", 40, 1_000)))
                .isPresent();
        assertThat(SoftNotFound.suspicion(new Look(STRAIGHT, "Ministry", 40, 0)))
                .isEmpty();
    }
}
