package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import io.tidings.enrich.lookup.Resource;
import io.tidings.enrich.passage.Passage;
import io.tidings.linear.Features;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the trained model sees of the announcer's own country: who else is named and receives, what the measure is about, whether
 * the nation, its people and its laws are spoken of.
 */
final class HomeFeatures {

    private static final Set<String> AT_HOME =
            Set.copyOf(Resource.yaml("home-words.yaml").list("at-home"));
    private static final Set<String> ABROAD =
            Set.copyOf(Resource.yaml("home-words.yaml").list("abroad"));
    private static final int MANY = 4;

    private final RoleFeatures.Scene scene;
    private final String country;
    private final Map<String, List<Seen>> seen;
    private final Features features = new Features();
    private double all;

    /**
     * Features of the country.
     *
     * @param country the announcer's own
     * @param seen the mentions of every region
     */
    HomeFeatures(RoleFeatures.Scene scene, String country, Map<String, List<Seen>> seen) {
        this.scene = scene;
        this.country = country;
        this.seen = seen;
        this.all = Math.max(
                1, seen.values().stream().mapToDouble(HomeFeatures::salience).sum());
    }

    /**
     * The features.
     *
     * @param ruled the roles that rules give the other regions
     */
    Features of(List<Passage> passages, Map<String, RegionRole> ruled) {
        features.add("home");
        shares();
        Named parts = new Named(entries(scene::isPart), ruled);
        Named abroad = new Named(entries(id -> !id.equals(country) && !scene.isPart(id)), ruled);
        Named own = new Named(entries(country::equals), ruled);
        parts.count("parts");
        abroad.count("abroad");
        standing(parts, abroad, own);
        new HomeWords(passages).addTo(features);
        return features;
    }

    private void shares() {
        double own = salience(seen.getOrDefault(country, List.of()));
        double parts = entries(scene::isPart).stream()
                .mapToDouble(each -> salience(each.getValue()))
                .sum();
        double total =
                seen.values().stream().mapToDouble(HomeFeatures::salience).sum();
        features.add("home share own", own / all);
        features.add("home share parts", parts / all);
        features.add("home share abroad", (total - own - parts) / all);
        features.add("home nothing named", total == 0 ? 1 : 0);
    }

    private void standing(Named parts, Named abroad, Named own) {
        String title = " titles part " + parts.at(Where.TITLE) + " abroad " + abroad.at(Where.TITLE);
        String core = " core part " + (parts.receiving > 0) + " abroad " + (abroad.receiving + abroad.subjects > 0);
        String theme = scene.themes().isEmpty() ? "" : scene.themes().getFirst();
        String group = AT_HOME.contains(theme) ? "at home" : ABROAD.contains(theme) ? "abroad" : theme;
        features.add("home" + title);
        features.add("home titles own " + own.at(Where.TITLE));
        features.add("home opens with part " + parts.early() + " abroad " + abroad.early());
        features.add("home opens with own " + own.early());
        features.add("home" + core);
        features.add("home" + core + " funds " + scene.funds());
        features.add("home parts " + Math.min(2, parts.receiving) + " of many " + (parts.entries.size() > MANY));
        features.add("home funds " + scene.funds());
        features.add("home main " + group);
        features.add("home main " + group + core);
        features.add("home main " + group + title);
    }

    private List<Map.Entry<String, List<Seen>>> entries(Predicate<String> which) {
        return seen.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .toList();
    }

    private static double salience(Collection<Seen> mentions) {
        return mentions.stream().mapToDouble(Seen::salience).sum();
    }

    /** Some of the regions. */
    private final class Named {

        private final List<Map.Entry<String, List<Seen>>> entries;
        private final long receiving;
        private final long subjects;

        Named(List<Map.Entry<String, List<Seen>>> entries, Map<String, RegionRole> ruled) {
            this.entries = entries;
            this.receiving = are(ruled, RegionRole.BENEFICIARY);
            this.subjects = are(ruled, RegionRole.SUBJECT);
        }

        private long are(Map<String, RegionRole> ruled, RegionRole role) {
            return entries.stream()
                    .filter(each -> ruled.get(each.getKey()) == role)
                    .count();
        }

        private void count(String name) {
            features.add("home " + name, size(entries.size()));
            features.add("home receiving " + name, size(receiving));
            features.add("home subject " + name, size(subjects));
        }

        private boolean at(Where where) {
            return entries.stream()
                    .flatMap(each -> each.getValue().stream())
                    .anyMatch(mention -> mention.where() == where);
        }

        private boolean early() {
            return at(Where.TITLE) || at(Where.SUBTITLE) || at(Where.LEDE);
        }

        private static String size(long size) {
            return size < 2 ? String.valueOf(size) : size <= MANY - 1 ? "few" : "many";
        }
    }
}
