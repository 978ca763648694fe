package io.tidings.enrich.role;

import io.tidings.linear.Features;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the trained model sees of a region: all that is noticed of its mentions, and the announcement around them. */
final class RoleFeatures {

    /** How the trait begins that tells the role a mention's words give it. */
    private static final String ROLE = "role=";

    private final Scene scene;
    private final Map<String, List<Seen>> seen;
    private final double most;

    /**
     * The features of an announcement's regions.
     *
     * @param seen the mentions of every region but the announcer's own country
     */
    RoleFeatures(Scene scene, Map<String, List<Seen>> seen) {
        this.scene = scene;
        this.seen = seen;
        this.most = Math.max(
                0.1,
                seen.values().stream().mapToDouble(RoleFeatures::salience).max().orElse(1));
    }

    /**
     * The announcement.
     *
     * @param country the announcer's country, null when unknown
     * @param funds whether new public money is stated
     * @param themes theme ids, main theme first
     */
    record Scene(@Nullable String country, boolean funds, List<String> themes) {

        boolean isPart(String id) {
            return country != null && id.startsWith(country + "-");
        }
    }

    /**
     * The features of one region.
     *
     * @param rule the role that the rules give it, or what they say of one that they leave out
     */
    Features of(String id, String rule) {
        List<Seen> mentions = seen.getOrDefault(id, List.of());
        Sheet sheet = new Sheet(scene.isPart(id) ? "|part" : "|abroad");
        traits(mentions, sheet);
        standing(mentions, sheet);
        sheet.byKind("rule=" + rule, 1);
        announcement(id, sheet);
        return sheet.features;
    }

    private static void traits(List<Seen> mentions, Sheet sheet) {
        Map<String, Double> weights = new HashMap<>();
        double total = 0;
        for (Seen mention : mentions) {
            double weight = mention.where().weight();
            mention.traits().forEach(trait -> weights.merge(trait, weight, Double::sum));
            total += weight;
        }
        for (Map.Entry<String, Double> trait : weights.entrySet()) {
            double share = trait.getValue() / total;
            if (trait.getKey().startsWith(ROLE)) {
                sheet.byKind(trait.getKey(), share);
            } else {
                sheet.add(trait.getKey(), share);
            }
        }
    }

    private void standing(List<Seen> mentions, Sheet sheet) {
        double salience = salience(mentions);
        sheet.add("first=" + mentions.getFirst().where().name().toLowerCase(Locale.ROOT), 1);
        sheet.add("count", Math.log1p(mentions.size()) / 2);
        sheet.add("salience", salience / most);
        sheet.add("top", salience == most ? 1 : 0);
        sheet.add(mentions.size() == 1 ? "once" : "often", 1);
        sheet.add(
                "only-people",
                all(mentions, mention -> mention.mention().place().people()));
        sheet.add(
                "only-notes",
                all(mentions, mention -> mention.mention().passage().isNote()));
        sheet.byKind("only-dateline", onlyDateline(mentions) ? 1 : 0);
        sheet.add("only-quote", all(mentions, mention -> mention.where() == Where.QUOTE));
        sheet.add("only-title", all(mentions, mention -> mention.where() == Where.TITLE));
        sheet.add("doubtful", all(mentions, mention -> mention.mention().place().doubtful()));
    }

    private void announcement(String id, Sheet sheet) {
        boolean group = Character.isLowerCase(id.charAt(0));
        sheet.features.add("kind", scene.isPart(id) ? "part" : group ? "group" : "country");
        if (group) {
            sheet.features.add("id", id);
        }
        sheet.add("nobody's", scene.country() == null ? 1 : 0);
        sheet.add("funds", scene.funds() ? 1 : 0);
        sheet.add("regions=" + size(seen.size()), 1);
        if (!scene.themes().isEmpty()) {
            sheet.add("main=" + scene.themes().getFirst(), 1);
        }
        scene.themes().forEach(theme -> sheet.add("theme=" + theme, 1));
        if (scene.isPart(id)) {
            Collection<String> all = seen.keySet();
            sheet.features.add("parts", size(all.stream().filter(scene::isPart).count()));
            boolean abroad = all.stream().anyMatch(other -> other.length() == 2);
            sheet.features.add("part-and-abroad", abroad ? 1 : 0);
        }
    }

    private static String size(long size) {
        return size == 1 ? "1" : size == 2 ? "2" : size < 5 ? "3" : size < 9 ? "5" : "9";
    }

    private static double all(List<Seen> mentions, Predicate<Seen> condition) {
        return mentions.stream().allMatch(condition) ? 1 : 0;
    }

    /** Whether it is only the place where the announcement was issued, and perhaps the seat of an office in the notes. */
    private static boolean onlyDateline(List<Seen> mentions) {
        boolean dateline = mentions.stream().anyMatch(RoleFeatures::isDateline);
        return dateline && mentions.stream().allMatch(mention -> mention.where() == Where.NOTE || isDateline(mention));
    }

    private static boolean isDateline(Seen mention) {
        boolean before = mention.traits().contains("cue=dateline") && mention.where() != Where.TITLE;
        return before || mention.where() == Where.DATELINE;
    }

    private static double salience(List<Seen> mentions) {
        return mentions.stream().mapToDouble(Seen::salience).sum();
    }

    /** Features, the tellers of a role for all regions and for their kind alone. */
    private static final class Sheet {

        private final Features features = new Features();
        private final String kind;

        private Sheet(String kind) {
            this.kind = kind;
        }

        private void add(String name, double value) {
            features.add(name, value);
        }

        private void byKind(String name, double value) {
            features.add(name, value).add(name + kind, value);
        }
    }
}
