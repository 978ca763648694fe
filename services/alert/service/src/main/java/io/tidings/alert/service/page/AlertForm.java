package io.tidings.alert.service.page;

import io.tidings.vocabulary.Region;
import io.tidings.vocabulary.Regions;
import io.tidings.vocabulary.Theme;
import io.tidings.vocabulary.Themes;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that an alert is made and changed with.
 *
 * @param sent as it was filled in
 * @param errors what is wrong, by field
 * @param channels that are there to be kept
 */
record AlertForm(Form sent, Map<String, String> errors, List<Kept> channels) {

    /** Zones as people choose them. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC"))
            .sorted()
            .toList();

    /**
     * A channel that stays by a tick.
     *
     * @param value of the field
     */
    record Kept(String value, String kind, String shown, boolean kept) {}

    /** A condition beside the words that stays by a tick. */
    record Condition(String name, String value) {

        public String label() {
            return switch (name) {
                case "region" ->
                    "place: " + Regions.find(value).map(Region::name).orElse(value);
                case "theme" -> "theme: " + Themes.find(value).map(Theme::label).orElse(value);
                case "minAmount" -> "at least " + value;
                case "maxAmount" -> "at most " + value;
                case "from" -> "from " + value;
                case "to" -> "until " + value;
                default -> name + ": " + value;
            };
        }
    }

    public String value(String name) {
        return sent.first(name);
    }

    public boolean is(String name, String value) {
        return sent.first(name).equals(value);
    }

    public @Nullable String error(String name) {
        return errors.get(name);
    }

    public boolean wrong() {
        return !errors.isEmpty();
    }

    public List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        sent.search().forEach((name, values) -> {
            if (!name.equals("q")) {
                values.forEach(value -> conditions.add(new Condition(name, value)));
            }
        });
        return conditions;
    }

    public List<String> zones() {
        return ZONES;
    }
}
