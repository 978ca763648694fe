package io.tidings.embed.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashPlacesTest {

    @Test
    void manyHashesKeepTheirNewestPlaces() {
        HashPlaces places = new HashPlaces();
        Map<String, Long> expected = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            String hash = "%016x%016x".formatted(random.nextInt(30_000) * 0x9E3779B97F4A7C15L, 0);
            places.put(hash, i);
            expected.put(hash, (long) i);
        }

        assertThat(places.size()).isEqualTo(expected.size());
        expected.forEach((hash, place) -> assertThat(places.get(hash)).isEqualTo(place));
        assertThat(places.get("f".repeat(32))).isEqualTo(HashPlaces.NONE);
    }
}
