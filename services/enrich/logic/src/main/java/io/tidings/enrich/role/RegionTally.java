package io.tidings.enrich.role;

import io.tidings.contracts.RegionRole;
import io.tidings.text.Block;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that is said of one region. */
final class RegionTally {

    private final String id;
    private final List<PlacedRole> mentions = new ArrayList<>();
    private final Map<RegionRole, Double> weights = new EnumMap<>(RegionRole.class);

    private double salience;

    RegionTally(String id) {
        this.id = id;
    }

    void add(PlacedRole mention) {
        mentions.add(mention);
        salience += salience(mention);
        weights.merge(mention.role().role(), mention.role().weight(), Double::sum);
    }

    String id() {
        return id;
    }

    List<PlacedRole> mentions() {
        return mentions;
    }

    /** How often it is named, headline and opening counted twice. */
    double salience() {
        return salience;
    }

    private static double salience(PlacedRole mention) {
        double place = mention.passage().isTitle() ? 3 : mention.passage().index() < 3 ? 1.5 : 1;
        double form = mention.place().people() ? 0.6 : 1;
        return (mention.passage().isNote() ? 0.4 : place) * form;
    }

    /** Whether a headline names it, other than as the place where it is said. */
    boolean inTitle() {
        return mentions.stream().anyMatch(mention -> mention.passage().isTitle() && !mention.is(RegionRole.VENUE));
    }

    /** Whether a headline names it as one who acts together with others. */
    boolean partnerInTitle() {
        return titled(RegionRole.PARTNER);
    }

    /** Whether a headline names it as one who gives. */
    boolean givesInTitle() {
        return titled(RegionRole.CONTRIBUTOR);
    }

    private boolean titled(RegionRole role) {
        return mentions.stream().anyMatch(mention -> mention.passage().isTitle() && mention.is(role));
    }

    boolean early() {
        return mentions.stream().anyMatch(mention -> mention.passage().index() < 4);
    }

    /** Whether a sentence outside the notes says that public money goes there. */
    boolean funded() {
        return mentions.stream()
                .anyMatch(mention -> mention.is(RegionRole.BENEFICIARY)
                        && (mention.role().weight() == RoleReader.FUNDED.weight()
                                || (!mention.passage().isNote()
                                        && !mention.passage().sums().isEmpty())));
    }

    /** Whether nothing but doubtful names speaks for it. */
    boolean doubtful() {
        return mentions.stream().allMatch(mention -> mention.place().doubtful());
    }

    /** Whether only the place of an office stands there: a city before the text, or in its contacts. */
    boolean onlyDateline() {
        return mentions.stream()
                .allMatch(
                        mention -> mention.place().city() && (mention.passage().isNote() || mention.datelined()));
    }

    /** Whether it is named in the dateline, and otherwise in notes at most. */
    boolean onlyIssuedThere() {
        return mentions.stream().anyMatch(RegionTally::inDateline)
                && mentions.stream()
                        .allMatch(mention ->
                                inDateline(mention) || mention.passage().isNote());
    }

    private static boolean inDateline(PlacedRole mention) {
        return mention.passage().block().kind() == Block.Kind.DATELINE;
    }

    boolean isMember() {
        return mentions.stream().anyMatch(mention -> mention.role().member());
    }

    /** Whether only adjectives name it. */
    boolean onlyPeople() {
        return mentions.stream().allMatch(mention -> mention.place().people());
    }

    double weight(RegionRole role) {
        return weights.getOrDefault(role, 0.0);
    }

    double strongest(RegionRole role) {
        return mentions.stream()
                .filter(mention -> mention.is(role))
                .mapToDouble(mention -> mention.role().weight())
                .max()
                .orElse(0);
    }
}
